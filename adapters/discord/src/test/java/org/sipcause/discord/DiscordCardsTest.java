package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.SampleCards;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

class DiscordCardsTest {
    static List<Card> samples() {
        return SampleCards.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void staysWithinDiscordsLimits(Card card) throws Exception {
        try (var data = DiscordCards.draw(card, Locale.ENGLISH, DiscordCards.Around.alone(true))) {
            var message = json(data.toData().toString());
            assertThat(message.findValuesAsText("content").stream()
                            .mapToInt(String::length)
                            .sum())
                    .isLessThanOrEqualTo(DiscordCards.TEXT);
            assertThat(message.findValues("type").stream().filter(JsonNode::isInt))
                    .hasSizeLessThanOrEqualTo(40);
            assertThat(new HashSet<>(message.findValuesAsText("custom_id")))
                    .hasSameSizeAs(message.findValuesAsText("custom_id"));
            assertThat(Descriptions.errors(
                            "POST", "/interactions/1/x/callback", json("{\"type\":4,\"data\":" + message + "}")))
                    .isEmpty();
        }
    }

    @Test
    void aLookUpReadsFromTheTop() {
        assertThat(drawn(SampleCards.lookUp())).isEqualTo("""
                ### 503 Service Unavailable
                ~
                -# 5xx server failure · final · RFC 3261 §21.5.4
                ~
                This server cannot take the request now: **overload**, maintenance, or a limit that is reached.
                ~
                **When**  A proxy or gateway refuses under load & with all circuits busy.
                **Do**
                1. Try the next server for the same destination.
                2. Wait as `Retry-After: 120` says.
                **Read**  [RFC 3261](https://www.rfc-editor.org/rfc/rfc3261)
                ~
                - 408 nobody answered in time
                - `480`""");
    }

    @Test
    void aTableTooWideForLettersOfOneWidthIsSaidRowByRow() {
        assertThat(drawn(SampleCards.comparison())).endsWith("""
                **class**
                - 503: 5xx server failure
                - 408: 4xx request failure
                **said by**
                - 503: the element that cannot serve, or your own stack after a fault
                - 408: the element that waited, or your own stack when its timer ran out""");
    }

    @Test
    void aNarrowTableKeepsItsColumns() {
        var table = new Block.Table(
                List.of("", "503", "408"),
                List.of(
                        List.of(Text.of("class"), Text.mono("5xx"), Text.of("4xx")),
                        List.of(Text.of("PSTN"), Text.of(""), Text.of("18"))));
        assertThat(drawn(Card.of("t", Tone.NEUTRAL, table))).isEqualTo("""
                ### t
                ~
                ```
                       503  408
                ─────  ───  ───
                class  5xx  4xx
                PSTN        18
                ```""");
    }

    @Test
    void aWideDrawingLeavesItsContainer() throws Exception {
        var wide = new Block.Code(("|" + "-".repeat(80) + ">|\n").repeat(3));
        var after = new Block.Paragraph(Text.of("after"));
        try (var data = DiscordCards.draw(
                Card.of("t", Tone.BAD, wide, after), Locale.ENGLISH, DiscordCards.Around.alone(true))) {
            assertThat(json(data.toData().toString()).path("components"))
                    .extracting(each -> each.path("type").asInt())
                    .containsExactly(17, 10, 17);
        }
    }

    @Test
    void whatDoesNotFitIsAttachedWhole() throws Exception {
        var lines = IntStream.range(0, 400)
                .mapToObj(i -> "line " + i + " of the ladder")
                .toList();
        var card = Card.of(
                "t",
                Tone.BAD,
                new Block.Paragraph(Text.of("first")),
                new Block.Code(String.join("\n", lines)),
                new Block.Paragraph(Text.of("never half seen")),
                new Block.Actions(List.of(new Block.Action("more", "help"))));
        try (var data = DiscordCards.draw(card, Locale.ENGLISH, DiscordCards.Around.alone(true))) {
            var message = json(data.toData().toString());
            assertThat(Presence.words(message))
                    .contains("first", "line 0 of", "whole answer is attached as answer.txt")
                    .doesNotContain("line 399", "never half seen");
            assertThat(message.findValuesAsText("custom_id")).containsExactly("help", Published.ID);
            assertThat(message.findValuesAsText("url")).contains("attachment://answer.txt");
            try (var in = data.getFiles().getFirst().getData()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("line 399 of the ladder", "never half seen");
            }
        }
    }

    @Test
    void aFileTooLargeIsNamedNotSent() {
        var large = Attachment.of("capture.pcap", new byte[(int) CardFiles.LIMIT + 1]);
        var card = new Card("t", Tone.GOOD, List.of(), List.of(large, Attachment.of("a.txt", "a")));
        assertThat(drawn(card)).contains("Not attached", "capture.pcap");
        try (var data = DiscordCards.draw(card, Locale.ENGLISH, DiscordCards.Around.alone(true))) {
            assertThat(data.getFiles()).extracting(file -> file.getName()).containsExactly("a.txt");
        }
    }

    @Test
    void aQuestionTooLongForAButtonIsLeftOut() {
        var actions = new Block.Actions(List.of(
                new Block.Action("long", "x".repeat(101)),
                new Block.Action("fits", "y".repeat(100)),
                new Block.Action("again", "y".repeat(100)),
                new Block.Action("", " ")));
        var rows = Buttons.rows(Card.of("t", Tone.NEUTRAL, actions), List.of(), Optional.empty());
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getButtons())
                .extracting(each -> each.getLabel())
                .containsExactly("fits");
    }

    /** The texts of a message, a line with a tilde between two. */
    private static String drawn(Card card) {
        try (var data = DiscordCards.draw(card, Locale.ENGLISH, DiscordCards.Around.alone(true))) {
            return String.join("\n~\n", json(data.toData().toString()).findValuesAsText("content"));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
