package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

/** A call drawn: the same ladder as text, Mermaid, SVG and PNG. */
class LadderCommandTest {
    private final Bot bot = new Bot();

    @Test
    void textAndMermaidReadAsInTheGoldenFiles() throws IOException {
        Golden.check("ladder-text", content(file("--as txt", "trunk-full.txt")));
        Golden.check("ladder-mermaid", content(file("--as mmd", "trunk-full.txt")));
    }

    @Test
    void picturesLookAsInTheGoldenFiles() throws IOException {
        Golden.check("ladder-light", content(file("--as svg --width 1000", "trunk-full.txt")));
        Golden.check("ladder-dark", content(file("--as svg --width 400 --dark", "trunk-full.txt")));
        Golden.check("ladder-hold", content(file("--as svg --width 400", "hold-unanswered-bye.txt")));
    }

    @Test
    void aPictureIsSmallAndSaysInWordsWhatItShows() throws IOException {
        Attachment picture = file("--as png --width 600", "trunk-full.txt");
        byte[] bytes = bytes(picture);

        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(600);
        assertThat(bytes).hasSizeLessThan(30_000);
        assertThat(picture.alternative()).contains("Trunk full", "192.0.2.10", "message 6");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Description", picture.alternative());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja", "pt-BR", "ru", "zh-Hans"})
    void theAlternativeTextSaysInOneSentenceWhatWasFound(String language) throws IOException {
        var inputs = List.of(Attachment.of("trunk-full.txt", read("trunk-full.txt")));
        var locale = Locale.forLanguageTag(language);
        Card card = bot.answer(new Question("ladder", inputs, locale));
        var report = new ByteArrayOutputStream();
        bot.report(new Question("trace", inputs, locale), report);
        var finding = new ObjectMapper().readTree(report.toByteArray()).at("/findings/0");
        var sentence = card.files().getFirst().alternative();

        assertThat(sentence)
                .startsWith(card.title())
                .contains(finding.at("/title").asText());
        assertThat(sentence).contains("192.0.2.10", "203.0.113.20", "203.0.113.31", "198.51.100.41");
        assertThat(sentence).contains("503 (34) Service Unavailable");
        assertThat(sentence.replaceAll("[\\d.]+[,;]?", " ")).as("one sentence").matches("[^.。]*[.。]?");
        var step = finding.at("/evidence/0/message").asText();
        assertThat(sentence).containsPattern("[^\\d]" + step + "[^\\d]");
    }

    @Test
    void whereNothingFailedTheStepThatIsMarkedIsSaid() throws IOException {
        assertThat(file("--as png", "hold-unanswered-bye.txt").alternative())
                .startsWith("BYE unanswered")
                .contains("message 9 is marked, BYE, from 192.0.2.10 to 203.0.113.20");
    }

    @Test
    void aDiagnosisHasItsPictureAndTheWholeReportBehindAButton() throws IOException {
        Card card = bot.answer(question("trace", "trunk-full.txt"));
        Attachment picture = card.files().getFirst();

        assertThat(card.files()).hasSize(1);
        assertThat(picture.name()).isEqualTo("ladder.png");
        assertThat(picture.alternative()).startsWith(card.title());
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(picture))).getWidth())
                .isEqualTo(720);
        assertThat(PlainText.of(110).render(card)).doesNotContain("ladder.png").contains("==503 (34)==");
        assertThat(behind(card, "Ladder").files()).extracting(Attachment::name).containsExactly("ladder.png");
        Attachment report = behind(card, "Full report").files().getFirst();
        assertThat(report.name()).isEqualTo("report.html");
        assertThat(content(report)).startsWith("<!doctype html>").contains("<h1>✗ Trunk full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--as png", "--as png --width 1200", "--as png --width 400 --dark"})
    void aPictureOfALongCallIsShortOfSixtyKilobytes(String options) throws IOException {
        var trace = read("trunk-full.txt");
        var fifty = new StringBuilder(trace);
        for (var round = 2; round <= 5; round++) {
            fifty.append(trace.replace("CSeq: 1 ", "CSeq: " + round + " ").replace("z9hG4bK", "z9hG4bK" + round));
        }
        var files = bot.answer(new Question(
                        "ladder " + options, List.of(Attachment.of("fifty.txt", fifty.toString())), Locale.ENGLISH))
                .files();

        assertThat(files).hasSize(2);
        for (var file : files) {
            assertThat(bytes(file).length).isLessThan(60_000);
        }
        assertThat(files.getFirst().alternative()).contains("a ladder of 55 messages");
    }

    @Test
    void mermaidComesOnRequestInChatToo() throws IOException {
        assertThat(content(file("--out call.mmd", "trunk-full.txt"))).startsWith("sequenceDiagram\n");
    }

    @Test
    void aCardHasTheTextAndThePicture() {
        Card card = bot.answer(question("ladder", "trunk-full.txt"));

        assertThat(card.tone()).isEqualTo(Tone.BAD);
        assertThat(PlainText.of(110).render(card)).contains("|--INVITE", "==503 (34)==");
        assertThat(card.files()).extracting(Attachment::name).containsExactly("ladder.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ladder --call 7", "ladder --as gif", "ladder --what", "ladder --width", "ladder nonsense"})
    void wrongWordsGetACardThatSaysWhatWorks(String asked) {
        Card card = bot.answer(question(asked, "trunk-full.txt"));

        assertThat(card.tone()).isEqualTo(Tone.UNCLEAR);
        assertThat(card.files()).isEmpty();
        assertThat(PlainText.of(110).render(card)).contains("ladder FILE --out call.png");
    }

    private static Card behind(Card card, String button) {
        return card.more().stream()
                .filter(more -> more.label().equals(button))
                .findFirst()
                .orElseThrow()
                .card()
                .get();
    }

    private Attachment file(String options, String trace) {
        return bot.answer(question("ladder " + options, trace)).files().getFirst();
    }

    private static Question question(String text, String trace) {
        return new Question(text, List.of(Attachment.of(trace, read(trace))), Locale.ENGLISH);
    }

    private static String content(Attachment file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Attachment file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/org/sipcause/command", name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
