package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okio.ByteString;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.Bot;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.LoopbackServer.Reply;
import org.sipcause.runtime.LoopbackServer.Seen;
import org.sipcause.runtime.durable.Databases;
import org.sipcause.runtime.durable.Planted;

/** Secrets that somebody pastes with a trace turn up nowhere: not in what is posted, not in the database, not in the log. */
@Timeout(60)
class SecretsTest {
    @ParameterizedTest
    @EnumSource(Databases.class)
    void noSecretIsPostedKeptOrLogged(Databases database) throws Exception {
        var data = database.settings();
        Planted.assertNowhere(data, () -> {
            try (var slack = new FakeSlack(data);
                    var line = new Line.Http(slack)) {
                try (var app = SlackApp.start(line.settings(), new Bot()::answer)) {
                    line.connect(app);
                    ask(slack, line);
                }
                return slack.web().requests().stream().map(Seen::text).collect(Collectors.joining());
            }
        });
    }

    /** A command, every button below its answer, a mention, a file, and an answer that Slack does not take. */
    private static void ask(FakeSlack slack, Line line) throws Exception {
        line.command(Payloads.command(Planted.TRACE, "t1", slack.responseUrl("1")));
        var answer =
                Eventually.get("an answer", () -> slack.responses("1").stream().findFirst());
        int pressed = 0;
        for (var block : answer.getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().has("elements")
                    && block.getAsJsonObject().get("type").getAsString().equals("actions")) {
                for (var button : block.getAsJsonObject().getAsJsonArray("elements")) {
                    String name = "b" + pressed++;
                    String action = button.getAsJsonObject().get("action_id").getAsString();
                    line.interaction(Payloads.button(
                            action,
                            button.getAsJsonObject().get("value").getAsString(),
                            name,
                            slack.responseUrl(name)));
                    Eventually.until(
                            "what the button shows",
                            () -> !slack.responses(name).isEmpty()
                                    || (action.equals(Doors.PUBLISH)
                                            && !slack.messages().isEmpty()));
                }
            }
        }
        assertThat(pressed).isGreaterThan(3);
        slack.web().on("/files/secret.txt", seen -> Reply.of(200, "text/plain", Planted.TRACE));
        line.event(
                Payloads.mention(
                        "<@U0BOT> ",
                        Payloads.file(
                                "secret.txt",
                                slack.web().at("/files/secret.txt").toString(),
                                Planted.TRACE.length()),
                        "Ev1",
                        "U1"),
                Optional.empty());
        Eventually.until("a message", () -> slack.messages().size() == 2);
        slack.web().on("/response/", seen -> new Reply(500, Map.of(), ByteString.encodeUtf8("broken")));
        line.interaction(Payloads.shortcut(Planted.TRACE, "", "t9", slack.responseUrl("9")));
        Eventually.until("a try", () -> !slack.responses("9").isEmpty());
        slack.web().on("/response/", seen -> Reply.of(200, "text/plain", "ok"));
    }
}
