package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.Bot;
import org.sipcause.chat.HostileTrace;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.LoopbackServer.Reply;

/** A trace by a stranger, through the whole bot: whatever Slack is sent about it neither pings, links nor breaks. */
@Timeout(90)
class HostileTraceTest {
    @Test
    void pingsNobodyLinksNowhereBreaksNothing() throws IOException, CannotStart {
        try (var slack = new FakeSlack();
                var line = new Line.Http(slack);
                var app = SlackApp.start(line.settings(), new Bot()::answer)) {
            line.connect(app);
            slack.web().on("/files/hostile.txt", seen -> Reply.of(200, "text/plain", HostileTrace.text()));
            String file = Payloads.file(
                    "<!channel>@everyone.txt",
                    slack.web().at("/files/hostile.txt").toString(),
                    5);

            line.event(Payloads.mention("<@U0BOT> ", file, "Ev1", "U1"), Optional.empty());
            line.interaction(Payloads.shortcut("@everyone <!channel>", file, "t1", slack.responseUrl("1")));

            var message = Eventually.get(
                    "a message",
                    () -> slack.standing().messages().stream()
                            .filter(one -> one.has("blocks"))
                            .findFirst());
            var answer = Eventually.get(
                    "an answer",
                    () -> slack.standing().responses("1").stream()
                            .filter(one -> one.has("blocks"))
                            .findFirst());
            pressAll(slack, line, answer);
            assertThat(message.get("text").getAsString()).contains("503");
            List<JsonObject> recorded = new ArrayList<>(slack.standing().messages());
            for (int i = 0; i < 40; i++) {
                recorded.addAll(slack.standing().responses("b" + i));
            }
            recorded.add(answer);
            assertThat(recorded).hasSizeGreaterThan(5);
            recorded.forEach(HostileTraceTest::inert);
        }
    }

    /** Presses every button that leads further, and those of what comes. */
    private static void pressAll(FakeSlack slack, Line line, JsonObject answer) throws IOException {
        List<JsonObject> cards = new ArrayList<>(List.of(answer));
        for (int next = 0; next < cards.size() && cards.size() < 12; next++) {
            for (JsonObject button : buttons(cards.get(next))) {
                if (button.get("action_id").getAsString().startsWith(Doors.KEPT) && cards.size() < 12) {
                    String name = "b" + cards.size();
                    line.interaction(Payloads.button(
                            button.get("action_id").getAsString(),
                            button.get("value").getAsString(),
                            name,
                            slack.responseUrl(name)));
                    cards.add(Eventually.get(
                            "what the button shows",
                            () -> slack.standing().responses(name).stream().findFirst()));
                }
            }
        }
    }

    private static List<JsonObject> buttons(JsonObject card) {
        List<JsonObject> all = new ArrayList<>();
        for (JsonElement block : card.getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
                block.getAsJsonObject().getAsJsonArray("elements").forEach(button -> all.add(button.getAsJsonObject()));
            }
        }
        return all;
    }

    /** Slack's limits, with what it reads as a mention or a link, were looked at when it took the message; here the rest. */
    private static void inert(JsonObject message) {
        SlackLimits.check(message);
        SlackLimits.inert(message.get("text").getAsString());
        assertThat(message.toString())
                .doesNotContain("\u202E", "\u2066", "\u2069", "\u202C")
                .doesNotContain("<!", "<@", "<http://evil", "<https://evil");
        // an address in words stays words where nobody looks for one: every text is verbatim, the fallback has none
        assertThat(message.get("text").getAsString()).doesNotContain("://");
        if (message.has("unfurl_links")) {
            assertThat(message.get("unfurl_links").getAsString()).isIn("0", "false");
            assertThat(message.get("parse").getAsString()).isEqualTo("none");
        }
    }
}
