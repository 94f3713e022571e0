package org.sipcause.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Question;
import org.sipcause.chat.SampleCards;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** A bot that keeps what it was asked and says it back, so that a test sees what reached it and what came of its answer. */
final class Asked implements Function<Question, Card> {
    /** How long a question takes that says so: longer than Slack waits; {@code -Dslow=10} for the long run. */
    private static final Duration SLOW = Duration.ofSeconds(Integer.getInteger("slow", 4));

    private static final Attachment PICTURE =
            Attachment.of("ladder.png", new byte[] {1, 2, 3}, "Failed; a ladder of 3 messages");

    private final List<String> questions = new CopyOnWriteArrayList<>();

    @Override
    public Card apply(Question question) {
        var said = new StringBuilder(question.text());
        for (var file : question.attachments()) {
            try (InputStream in = file.open()) {
                said.append('[')
                        .append(file.name())
                        .append('=')
                        .append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append(']');
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        if (question.text().contains("slowly")) {
            LockSupport.parkNanos(SLOW.toNanos());
        }
        questions.add(said.toString());
        return switch (question.text()) {
            case "monster" -> SampleCards.monster();
            case "hostile" -> SampleCards.hostile();
            case "diagnosis" -> SampleCards.diagnosis();
            case "deep" ->
                Card.of("Failed", Tone.BAD, new Block.Code("the verdict"))
                        .with(List.of(new More(
                                "Evidence",
                                () -> Card.of("Evidence", Tone.NEUTRAL, new Block.Code("the proof"))
                                        .with(List.of(new More(
                                                "Next",
                                                () -> Card.of(
                                                        "Next", Tone.NEUTRAL, new Block.Code("the next page"))))))));
            case "pictured" ->
                new Card("Failed", Tone.BAD, List.of(new Block.Code("the verdict")), List.of(PICTURE))
                        .with(List.of(
                                new More(
                                        "Ladder",
                                        () -> new Card(
                                                "Ladder",
                                                Tone.NEUTRAL,
                                                List.of(new Block.Code("the ladder")),
                                                List.of(PICTURE))),
                                new More(
                                        "Full report",
                                        () -> new Card(
                                                "Full report",
                                                Tone.NEUTRAL,
                                                List.of(new Block.Code("the page")),
                                                List.of(Attachment.of("report.html", "<!doctype html>"))))));
            case "bug" -> throw new IllegalStateException("a secret of the trace");
            default ->
                Card.of(
                        "Heard",
                        Tone.GOOD,
                        new Block.Code(said.toString()),
                        new Block.Paragraph(Text.of("That is all.")));
        };
    }

    /** Everything so far: the text, then each file as {@code [name=content]}. */
    List<String> questions() {
        return List.copyOf(questions);
    }
}
