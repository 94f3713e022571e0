package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.Bot;
import org.sipcause.chat.HostileTrace;
import org.sipcause.runtime.Eventually;

/** A trace by a stranger, through the whole bot: whatever Discord is sent about it neither pings, links nor breaks. */
@Timeout(90)
class HostileTraceTest {
    @Test
    void pingsNobodyLinksNowhereBreaksNothing() throws Exception {
        try (var presence = new Presence(new Bot()::answer)) {
            String text = HostileTrace.text();
            String small = text.substring(0, text.indexOf("2026/11/20", 20));
            String url = presence.discord.store("hostile.txt", text);
            List<JsonNode> recorded = new ArrayList<>();
            recorded.add(presence.answerTo(
                    Wire.slashWithFile(Wire.IN_GUILD, "@everyone[x](http://evil.example).txt", url, 1000)));
            for (int next = 0; next < recorded.size() && recorded.size() < 12; next++) {
                for (String id : recorded.get(next).findValuesAsText("custom_id")) {
                    if (id.startsWith(Buttons.KEPT) && recorded.size() < 12) {
                        recorded.add(presence.answerTo(Wire.button(Wire.IN_GUILD, id)));
                    }
                }
            }
            presence.discord.write(Wire.written("<@" + Wire.APPLICATION_ID + "> " + small, Wire.BOT));
            recorded.add(Eventually.get(
                    "a message",
                    () -> presence.discord.messages(Wire.CHANNEL).stream().findFirst()));

            assertThat(recorded).hasSizeGreaterThan(5);
            assertThat(Presence.words(recorded.getFirst())).contains("503");
            recorded.forEach(HostileTraceTest::inert);
        }
    }

    /** Discord's limits were looked at by its own description when it took the message; here what it would read as more than words. */
    private static void inert(JsonNode message) {
        assertThat(message.at("/allowed_mentions/parse").toString()).isEqualTo("[]");
        assertThat(message.path("flags").asInt() & (1 << 2)).as("no previews").isNotZero();
        for (var content : message.findValuesAsText("content")) {
            assertThat(content).doesNotContain("\u202E", "\u202C", "\u2066", "\u2069");
            HostileTextTest.assertInert(HostileTextTest.outsideCode(content));
        }
    }
}
