package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.chat.Card;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;

/** Starting and ending as the operator sees it; the last tests run the real process. */
@Timeout(30)
class SlackAppTest {
    private static final String TRACE = """
            INVITE sip:bob@192.0.2.20 SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1
            From: &lt;sip:alice@example.com&gt;;tag=1
            To: &lt;sip:bob@192.0.2.20&gt;
            Call-ID: a@192.0.2.10
            CSeq: 1 INVITE
            Max-Forwards: 70
            Content-Length: 0

            SIP/2.0 503 Service Unavailable
            Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK1
            From: &lt;sip:alice@example.com&gt;;tag=1
            To: &lt;sip:bob@192.0.2.20&gt;;tag=2
            Call-ID: a@192.0.2.10
            CSeq: 1 INVITE
            Content-Length: 0

            """;

    private FakeSlack slack;

    @BeforeEach
    void start() throws IOException {
        slack = new FakeSlack();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        refused(Map.of(), CannotStart.BAD_SETTINGS, "SLACK_BOT_TOKEN is not set.", "Set SLACK_APP_TOKEN");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithoutTheSecrets() {
        String said = refused(
                Map.of(
                        "SLACK_BOT_TOKEN", "xapp-SECRET",
                        "SLACK_APP_TOKEN", "xoxb-SECRET",
                        "SIPCAUSE_HTTP_PORT", "SECRET",
                        "SIPCAUSE_MAX_FILE_MIB", "0",
                        "SLACK_API_URL", "https://slack.example.com/SECRET"),
                CannotStart.BAD_SETTINGS,
                "SLACK_BOT_TOKEN does not look right",
                "SLACK_APP_TOKEN does not look right",
                "SIPCAUSE_HTTP_PORT must be",
                "SIPCAUSE_MAX_FILE_MIB must be",
                "SLACK_API_URL must be");

        assertThat(said).doesNotContain("SECRET");
    }

    @Test
    void aTokenThatSlackDoesNotTakeIsNamed() {
        var settings = http("0");
        settings.put("SLACK_BOT_TOKEN", "xoxb-wrong");

        assertThat(refused(settings, CannotStart.BAD_SETTINGS, "Slack does not take SLACK_BOT_TOKEN (invalid_auth)."))
                .doesNotContain("xoxb-wrong");
    }

    @Test
    void slackOutOfReachIsSaid() {
        var settings = http("0");
        slack.close();

        refused(settings, CannotStart.UNAVAILABLE, "Slack could not be reached at http://127.0.0.1:");
    }

    @Test
    void aPortInUseIsSaid() {
        String taken = Integer.toString(slack.web().at("/").getPort());

        refused(http(taken), CannotStart.UNAVAILABLE, "Port " + taken + " cannot be listened on");
    }

    @Test
    void theProcessSaysWhatIsWrongAndExits() throws Exception {
        Process process = process(Map.of());

        assertThat(process.waitFor()).isEqualTo(78);
        assertThat(said(process)).startsWith("SLACK_BOT_TOKEN is not set.").doesNotContain("\tat ");
    }

    @Test
    void theProcessSaysThatItIsReadyAnswersAndEnds() throws Exception {
        Process process = process(http("0"));
        var errors = process.errorReader();
        String ready = errors.readLine();

        assertThat(ready).startsWith("sipcause is ready in Slack: @sipcause in Example, POST /slack/events on port ");
        int port = Integer.parseInt(ready.substring(ready.lastIndexOf(' ') + 1));
        try (var wire = new Wire(port)) {
            for (String text : List.of("", "503", "503 vs 408", "nonsense <!channel>")) {
                SlackLimits.check(command(wire, text).json());
            }
            assertThat(command(wire, TRACE).body()).contains("Working on it");
            var answer = Eventually.get(
                    "the diagnosis", () -> slack.responses("1").stream().findFirst());
            assertThat(answer.get("text").getAsString()).contains("503");
        }
        slack.assertWithinLimits();
        // not Process.destroy, which would close the stream that is read below
        process.toHandle().destroy();
        assertThat(process.waitFor()).as("SIGTERM").isEqualTo(143);
        assertThat(errors.lines().toList()).isEmpty();
    }

    private Wire.Answer command(Wire wire, String text) throws IOException {
        var answer = wire.post(
                "application/x-www-form-urlencoded",
                Wire.form(Payloads.command(text, "t" + text.hashCode(), slack.responseUrl("1"))),
                Map.of());
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private String refused(Map<String, String> settings, int code, String... sentences) {
        var said = new StringBuilder();
        assertThatThrownBy(() -> SlackApp.start(settings, question -> Card.of("", Tone.GOOD)))
                .isInstanceOfSatisfying(CannotStart.class, problem -> {
                    assertThat(problem.exitCode()).isEqualTo(code);
                    assertThat(problem.getMessage()).contains(sentences);
                    said.append(problem.getMessage());
                });
        return said.toString();
    }

    private Map<String, String> http(String port) {
        return slack.settings("SLACK_SIGNING_SECRET", Wire.SECRET, "SIPCAUSE_HTTP_PORT", port);
    }

    private static Process process(Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                SlackApp.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("SIPCAUSE_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static String said(Process process) {
        return process.errorReader().lines().collect(Collectors.joining("\n"));
    }
}
