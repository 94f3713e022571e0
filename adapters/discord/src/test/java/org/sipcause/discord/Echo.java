package org.sipcause.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Question;
import org.sipcause.chat.SampleCards;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** A bot that says what reached it. */
final class Echo {
    /** How long a question takes that says so: longer than Discord waits; {@code -Dslow=10} for the long run. */
    private static final Duration SLOW = Duration.ofSeconds(Integer.getInteger("slow", 4));

    private static final Attachment PICTURE =
            Attachment.of("ladder.png", new byte[] {1, 2, 3}, "Failed; a ladder of 3 messages");

    private Echo() {}

    private static Card card(String says, Attachment file) {
        return new Card("Failed", Tone.BAD, List.of(new Block.Code(says)), List.of(file));
    }

    /** The answer to a question. */
    static Card of(Question question) {
        if (question.text().equals("fail")) {
            throw new IllegalStateException("a bug that quotes sip:alice@example.com");
        }
        if (question.text().contains("slowly")) {
            LockSupport.parkNanos(SLOW.toNanos());
        }
        if (question.text().startsWith("deep")) {
            return Card.of("Failed", Tone.BAD, new Block.Code("the verdict"))
                    .with(List.of(new More(
                            "Evidence", () -> Card.of("Evidence", Tone.NEUTRAL, new Block.Code("the proof")))));
        }
        if (question.text().startsWith("pictured")) {
            var report = Attachment.of("report.html", "<!doctype html>");
            return card("the verdict", PICTURE)
                    .with(List.of(
                            new More("Ladder", () -> card("the ladder", PICTURE)),
                            new More("Full report", () -> card("the page", report))));
        }
        if (question.text().startsWith("sample ")) {
            return SampleCards.all().get(Integer.parseInt(question.text().substring("sample ".length())));
        }
        var files = question.attachments().stream()
                .map(file -> {
                    try (var in = file.open()) {
                        return file.name() + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
        return Card.of(
                "asked: " + question.text(),
                Tone.NEUTRAL,
                new Block.Paragraph(Text.mono(question.locale().toLanguageTag() + " " + files)));
    }
}
