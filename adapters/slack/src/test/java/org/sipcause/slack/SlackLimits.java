package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** What Slack refuses of a message, from its reference and from reports of what it refuses without saying so. */
final class SlackLimits {
    private SlackLimits() {}

    /** Fails where Slack would answer {@code invalid_blocks} or {@code msg_blocks_too_long}, or cut the text. */
    static void check(JsonObject message) {
        if (message.has("text")) {
            assertThat(message.get("text").getAsString()).hasSizeBetween(1, 4000);
        }
        if (!message.has("blocks")) {
            return;
        }
        assertThat(message.has("text")).as("a text beside the blocks").isTrue();
        JsonArray blocks = message.getAsJsonArray("blocks");
        assertThat(blocks.size()).isBetween(1, 50);
        int sum = 0;
        Set<String> ids = new HashSet<>();
        for (JsonElement element : blocks) {
            sum += block(element.getAsJsonObject(), ids);
        }
        assertThat(sum).as("all text of the message").isLessThan(12_000);
    }

    private static int block(JsonObject block, Set<String> ids) {
        return switch (block.get("type").getAsString()) {
            case "header" -> text(block.getAsJsonObject("text"), 150, "plain_text");
            case "section" -> text(block.getAsJsonObject("text"), 3000, "mrkdwn");
            case "context" -> {
                assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 10);
                int sum = 0;
                for (JsonElement element : block.getAsJsonArray("elements")) {
                    sum += text(element.getAsJsonObject(), 2000, "mrkdwn");
                }
                yield sum;
            }
            case "actions" -> {
                assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 25);
                int sum = 0;
                for (JsonElement element : block.getAsJsonArray("elements")) {
                    sum += button(element.getAsJsonObject(), ids);
                }
                yield sum;
            }
            default -> throw new AssertionError("no such block: " + block);
        };
    }

    private static int button(JsonObject button, Set<String> ids) {
        assertThat(button.get("type").getAsString()).isEqualTo("button");
        assertThat(button.get("action_id").getAsString()).hasSizeBetween(1, 255);
        assertThat(ids.add(button.get("action_id").getAsString())).as("unique").isTrue();
        assertThat(button.get("value").getAsString()).hasSizeBetween(1, 2000);
        inert(button.get("value").getAsString());
        return text(button.getAsJsonObject("text"), 75, "plain_text")
                + button.get("value").getAsString().length();
    }

    private static int text(JsonObject text, int most, String type) {
        assertThat(text.get("type").getAsString()).isEqualTo(type);
        String words = text.get("text").getAsString();
        assertThat(words).hasSizeBetween(1, most).isNotBlank();
        inert(words);
        if (type.equals("mrkdwn")) {
            assertThat(text.get("verbatim").getAsBoolean()).isTrue();
            assertThat(words.split("```", -1).length % 2)
                    .as("every box is closed: " + words)
                    .isEqualTo(1);
        }
        return words.length();
    }

    /** No mention, no link but one of ours, no loud word, no control character; the ampersand only in an escape. */
    static void inert(String words) {
        String outside = words.replaceAll("<https://www\\.rfc-editor\\.org/[\\w/.#-]+\\|[^<>|]+>", "");
        assertThat(outside).doesNotContain("<", ">", "\u202E", "\u0007", "\u001B");
        assertThat(outside.replaceAll("&(?:amp|lt|gt);", "")).doesNotContain("&");
        assertThat(outside).doesNotContainPattern("(?<![\\w])@(everyone|here|channel)\\b");
        assertThat(words.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF))
                .as("halves of letters")
                .isEmpty();
    }
}
