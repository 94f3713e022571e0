package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.LoopbackServer.Reply;

/** What a socket does over months: it drops, it is moved, and the bot is there again. */
@Timeout(60)
class SocketDoorTest {
    private final Asked bot = new Asked();
    private FakeSlack slack;
    private FakeSocket socket;

    @BeforeEach
    void start() throws IOException {
        slack = new FakeSlack();
        socket = new FakeSocket();
        slack.socketAt(socket.address());
    }

    @AfterEach
    void stop() {
        socket.close();
        slack.close();
    }

    @Test
    void aDroppedSocketComesBackAndAnswersAgain() throws CannotStart {
        try (var app = SlackApp.start(settings(), bot)) {
            assertThat(app.ready()).isEqualTo("sipcause is ready in Slack: @sipcause in Example, socket mode");
            ask("before", "Ev1");
            socket.drop();
            Eventually.until("a new socket", () -> socket.opened() == 2);
            ask("after", "Ev2");
            Eventually.until("both", () -> bot.questions().size() == 2);
        }
        assertThat(bot.questions()).containsExactly("before", "after");
    }

    @Test
    void whenSlackAsksForAFreshSocketNothingIsLost() throws CannotStart {
        try (var app = SlackApp.start(settings(), bot)) {
            ask("before", "Ev1");
            socket.refresh();
            Eventually.until("a new socket", () -> socket.opened() == 2);
            ask("after", "Ev2");
            Eventually.until("both", () -> bot.questions().size() == 2);
            assertThat(app.port()).isZero();
        }
    }

    @Test
    void aSocketElsewhereIsNotOpened() {
        slack.socketAt(URI.create("wss://192.0.2.66/link"));

        assertThatThrownBy(() -> SlackApp.start(settings(), bot))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(CannotStart.UNAVAILABLE));
    }

    @Test
    void anAppTokenThatSlackDoesNotTakeIsNamed() {
        slack.web().on("/api/apps.connections.open", seen -> Reply.json("{\"ok\":false,\"error\":\"invalid_auth\"}"));

        assertThatThrownBy(() -> SlackApp.start(settings(), bot))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(CannotStart.BAD_SETTINGS))
                .hasMessageStartingWith("Slack does not take SLACK_APP_TOKEN.")
                .hasMessageNotContaining("xapp-1");
    }

    private void ask(String text, String event) {
        var _ = socket.send("events_api", Payloads.mention("<@U0BOT> " + text, "", event, "U1"), Optional.empty());
    }

    private Map<String, String> settings() {
        return slack.settings("SLACK_APP_TOKEN", "xapp-1-app");
    }
}
