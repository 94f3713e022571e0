package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.runtime.CannotStart;

/** What the operator learns before and while the bot runs. */
@Timeout(30)
class SlackCheckTest {
    private FakeSlack slack;

    @BeforeEach
    void start() throws IOException {
        slack = new FakeSlack();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private Map<String, String> settings() {
        return slack.settings("SLACK_SIGNING_SECRET", Wire.SECRET, "SIPCAUSE_HTTP_PORT", "0");
    }

    private String said(Map<String, String> settings, int code) {
        var out = new ByteArrayOutputStream();
        int exit = SlackCheck.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysThatAllIsWell() {
        slack.grants("app_mentions:read,channels:history,channels:read,chat:write,commands,files:read,files:write,"
                + "groups:history,groups:read,im:history,users:read");

        assertThat(said(settings(), 0))
                .contains("✓ The settings are complete.", "✓ Slack takes the token: the bot is @sipcause.")
                .contains("✓ The app has every permission", "✓ The clock is right.", "✓ The database answers:")
                .doesNotContain("✗");
    }

    @Test
    void saysInWordsWhatIsMissing() {
        slack.grants("commands,chat:write");

        assertThat(said(settings(), 78))
                .contains("✗ The app lacks the permission app_mentions:read, channels:history")
                .doesNotContain(FakeSlack.TOKEN, Wire.SECRET);
        var wrong = settings();
        wrong.put("SLACK_BOT_TOKEN", "xoxb-wrong");
        wrong.put("SIPCAUSE_DATABASE_URL", "postgresql://user:hidden@127.0.0.1:1/none?loginTimeout=1");
        assertThat(said(wrong, 78))
                .contains("✗ Slack does not take SLACK_BOT_TOKEN")
                .contains("✗ The database at postgresql://127.0.0.1:1/none could not be reached")
                .doesNotContain("hidden", "xoxb-wrong");
        assertThat(said(Map.of(), 78)).contains("✗ SLACK_BOT_TOKEN is not set.");
    }

    @Test
    void tellsHowItFares() throws IOException, CannotStart {
        try (var app = SlackApp.start(settings(), new Asked());
                var wire = new Wire(app.port())) {
            assertThat(wire.send("GET", wire.at("/healthz"), "text/plain", null, Map.of())
                            .status())
                    .isEqualTo(200);
            assertThat(wire.send("GET", wire.at("/readyz"), "text/plain", null, Map.of())
                            .body())
                    .isEqualTo("ok\n");
        }
    }
}
