package org.sipcause.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;

class PlainTextTest {
    private static final Card CARD = Card.of(
            "503 Service Unavailable",
            Tone.NEUTRAL,
            new Note(Text.of("5xx server failure · final")),
            new Paragraph(Text.of("This server cannot take the request now.")),
            new Facts(List.of(
                    new Fact("Do", List.of(Text.of("Try the next server."), Text.of("Respect Retry-After.")), true),
                    Fact.of("Who acts", "whoever runs the server that answered; not the caller"))),
            new Actions(List.of(new Action("503 vs 408", "503 vs 408"))));

    @Test
    void aCardReadsFromTopToBottom() {
        assertThat(PlainText.of(72).render(CARD)).isEqualTo("""
                503 Service Unavailable                       5xx server failure · final

                This server cannot take the request now.

                Do        1  Try the next server.
                          2  Respect Retry-After.
                Who acts  whoever runs the server that answered; not the caller

                [503 vs 408]
                """);
    }

    @Test
    void aNarrowCardPutsLabelsAboveTheirValues() {
        assertThat(PlainText.of(40).render(CARD)).isEqualTo("""
                503 Service Unavailable
                5xx server failure · final

                This server cannot take the request now.

                Do
                  1  Try the next server.
                  2  Respect Retry-After.
                Who acts
                  whoever runs the server that answered;
                  not the caller

                [503 vs 408]
                """);
    }

    @Test
    void aTableIsSetInColumnsAndWrapsItsCells() {
        Card card = Card.of(
                "x",
                Tone.BAD,
                new Table(
                        List.of("", "408", "503"),
                        List.of(List.of(
                                Text.of("said by"),
                                Text.of("the element that waited in vain"),
                                Text.of("the server")))));

        assertThat(PlainText.of(50).render(card)).isEqualTo("""
                ✗ x

                         408                  503
                said by  the element that     the server
                         waited in vain
                """);
    }

    @Test
    void manyColumnsOnANarrowTerminalAreReadRowByRow() {
        String wide = "a cell that needs some room";
        Card card = Card.of(
                "x",
                Tone.NEUTRAL,
                new Table(
                        List.of("", "1", "2", "3"),
                        List.of(List.of(Text.of("row"), Text.of(wide), Text.of(wide), Text.of(wide)))));

        assertThat(PlainText.of(44).render(card)).contains("row\n  1: " + wide + "\n  2: " + wide);
    }

    @Test
    void colourOnlyRepeatsWhatIsSaid() {
        String coloured = new PlainText(72, Style.COLOUR).render(CARD);

        assertThat(coloured)
                .contains("\u001b[")
                .satisfies(text -> assertThat(text.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .isEqualTo(PlainText.of(72).render(CARD)));
    }

    @Test
    void escapeSequencesAndDirectionOverridesFromATraceDoNotReachTheTerminal() {
        Card card = Card.of(
                "a\u001b[2Jb\u202e",
                Tone.NEUTRAL,
                new Code("\u001b]0;owned\u0007\nfine"),
                new Bullets(List.of(Text.mono("\u009b31m\u2066x"))));

        assertThat(PlainText.of(80).render(card))
                .doesNotContain("\u001b", "\u009b", "\u202e", "\u2066", "\u0007")
                .contains("fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "日本語のとても長い文字列がここにあります。改行されるはずです", "a\tb"})
    void anyWordsAreWrappedWithinTheWidth(String words) {
        Card card = Card.of("t", Tone.GOOD, new Paragraph(Text.of(words.repeat(9))), new Note(Text.of(words)));

        assertThat(PlainText.of(40).render(card).lines()).allMatch(line -> Columns.of(line) <= 40);
    }
}
