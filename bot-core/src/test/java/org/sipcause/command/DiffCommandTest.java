package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

/** Two calls against each other, and codes against each other for one call. */
class DiffCommandTest {
    private static final String BOTH = read("diff-codecs.txt");
    private static final String GOOD = BOTH.substring(0, BOTH.indexOf("2026/11/20 10:05"));
    private static final String BAD = BOTH.substring(BOTH.indexOf("2026/11/20 10:05"));

    private final Bot bot = new Bot();

    @Test
    void aGoodAndABadCallReadAsInTheGoldenFile() throws IOException {
        Card card = ask("diff", Attachment.of("good.txt", GOOD), Attachment.of("bad.txt", BAD));

        Golden.check("diff-codecs", PlainText.of(110).render(card));
        CardWords.check(PlainText.of(110).render(card));
        assertThat(card.tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void oneFileOrAPasteMayHoldBoth() {
        Card attached = ask("diff", Attachment.of("pasted text", BOTH));

        assertThat(attached.title()).contains("488", "codecs");
        assertThat(ask("diff\n" + BOTH)).isEqualTo(attached);
        assertThat(ask("diff --calls 1,2", Attachment.of("pasted text", BOTH))).isEqualTo(attached);
    }

    @Test
    void theOtherWayRoundIsNoticed() {
        String text = text(ask("diff --calls 2,1", Attachment.of("both.txt", BOTH)));

        assertThat(text).contains("488", "codecs", "The first call fails and the second works");
    }

    @Test
    void twoCallsThatBothFailOrBothWorkAreSaidToBe() {
        assertThat(ask("diff", Attachment.of("a", BAD), Attachment.of("b", BAD)).title())
                .contains("Both calls fail");
        assertThat(ask("diff", Attachment.of("a", GOOD), Attachment.of("b", GOOD))
                        .title())
                .contains("Both calls work");
    }

    @Test
    void aQuestionThatCannotBeAnsweredSaysWhatWorks() {
        assertThat(ask("diff")).extracting(Card::tone, Card::title).containsExactly(Tone.UNCLEAR, "Which two calls?");
        assertThat(ask("diff", Attachment.of("good.txt", GOOD)).title()).contains("good.txt holds one call");
        assertThat(ask(
                                "diff",
                                Attachment.of(
                                        "three.txt",
                                        BOTH + BAD.replace("b1@", "b2@").replace("tagb1", "tagb2")))
                        .title())
                .contains("three.txt holds 3 calls");
        assertThat(ask("diff --calls 1,9", Attachment.of("both.txt", BOTH)).title())
                .contains("There is no call 9");
        assertThat(ask("diff --clls 1,2", Attachment.of("both.txt", BOTH)).title())
                .contains("--clls 1,2");
        assertThat(text(ask("diff", Attachment.of("a.txt", "no SIP here"), Attachment.of("b.txt", BAD))))
                .contains("a.txt: no SIP message in it");
        assertThat(ask("diff", Attachment.of("a", GOOD), Attachment.of("b", BAD), Attachment.of("c", BAD))
                        .title())
                .contains("3 files are too many");
    }

    @Test
    void codesAreWeighedForOneCall() throws IOException {
        String trace = read("trunk-full.txt");

        Card card = ask("500 vs 503", Attachment.of("trunk-full.txt", trace));

        Golden.check("500-503-in-trace", PlainText.of(110).render(card));
        assertThat(text(ask("500 vs 503\n" + trace))).isEqualTo(text(card));
        assertThat(text(ask("408 vs 481", Attachment.of("trunk-full.txt", trace))))
                .contains("ended with 500");
    }

    private Card ask(String text, Attachment... files) {
        return bot.answer(new Question(text, List.of(files), Locale.ENGLISH));
    }

    private static String text(Card card) {
        return PlainText.of(110).render(card);
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/org/sipcause/command", name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
