package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.SampleCards;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

class SlackCardsTest {
    @ParameterizedTest
    @MethodSource("org.sipcause.chat.SampleCards#all")
    void everyCardKeepsToSlacksLimits(Card card) {
        SlackLimits.check(json(card));
    }

    /** What was drawn is left in {@code target/drawn}, to compare, and to copy where the change was meant. */
    @ParameterizedTest
    @ValueSource(strings = {"lookUp", "diagnosis", "comparison", "hostile", "empty"})
    void theWordsReadAsTheyShould(String name) throws IOException {
        Card card = switch (name) {
            case "lookUp" -> SampleCards.lookUp();
            case "diagnosis" -> SampleCards.diagnosis();
            case "comparison" -> SampleCards.comparison();
            case "hostile" -> SampleCards.hostile();
            default -> SampleCards.empty();
        };
        String drawn = words(json(card)) + "\n";
        Path golden = Path.of("src/test/resources/org/sipcause/slack", name + ".golden");
        Path left = Files.createDirectories(Path.of("target/drawn")).resolve(golden.getFileName());
        Files.writeString(left, drawn);

        assertThat(left).hasSameTextualContentAs(golden);
    }

    @Test
    void whatIsCutIsSaidAndTheButtonsStay() {
        var drawn = SlackCards.draw(SampleCards.monster(), "The rest did not fit.");

        assertThat(drawn.clipped()).isTrue();
        assertThat(drawn.blocks().get(drawn.blocks().size() - 2).getType()).isEqualTo("context");
        assertThat(drawn.blocks().getLast().getType()).isEqualTo("actions");
        assertThat(words(json(SampleCards.monster()))).contains("Paragraph 0:", "The rest did not fit.");
    }

    @Test
    void aCardThatFitsIsWhole() {
        assertThat(SlackCards.draw(SampleCards.lookUp(), "cut").clipped()).isFalse();
    }

    @Test
    void aShortLineIsNeverLostBehindALongOne() {
        var card = Card.of(
                "t",
                Tone.GOOD,
                new Block.Paragraph(Text.of("&".repeat(9000))),
                new Block.Paragraph(Text.of("after it")));

        assertThat(words(json(card))).contains("…", "after it", "cut");
    }

    private static JsonObject json(Card card) {
        var drawn = SlackCards.draw(card, "The rest did not fit. cut");
        return GsonFactory.createSnakeCase()
                .toJsonTree(ActionResponse.builder()
                        .text(drawn.text())
                        .blocks(drawn.blocks())
                        .build())
                .getAsJsonObject();
    }

    /** The message's words, a block after the other. */
    private static String words(JsonObject message) {
        return StreamSupport.stream(message.getAsJsonArray("blocks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(block -> block.get("type").getAsString() + ": "
                        + words(block.has("text") ? block.get("text") : block.get("elements")))
                .collect(Collectors.joining(
                        "\n\n", "text: " + message.get("text").getAsString() + "\n\n", ""));
    }

    private static String words(JsonElement element) {
        if (element.isJsonArray()) {
            return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                    .map(SlackCardsTest::words)
                    .collect(Collectors.joining(" | "));
        }
        var object = element.getAsJsonObject();
        if (object.has("value")) {
            return "[" + words(object.get("text")) + "=" + object.get("value").getAsString() + "]";
        }
        return object.get("text").getAsString();
    }
}
