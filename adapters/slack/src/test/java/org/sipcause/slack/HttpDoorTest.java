package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.runtime.CannotStart;

/** What the door lets in: Slack's signed requests on one path, of a sane size, fresh, and nothing else. */
@Timeout(30)
class HttpDoorTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Asked bot = new Asked();
    private FakeSlack slack;
    private SlackApp app;
    private Wire wire;

    @BeforeEach
    void start() throws IOException, CannotStart {
        slack = new FakeSlack();
        app = SlackApp.start(slack.settings("SLACK_SIGNING_SECRET", Wire.SECRET, "SIPCAUSE_HTTP_PORT", "0"), bot);
        wire = new Wire(app.port());
    }

    @AfterEach
    void stop() {
        wire.close();
        app.close();
        slack.close();
    }

    @Test
    void aSignedCommandIsAnswered() throws IOException {
        var answer = wire.post(FORM, command("503"), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(bot.questions()).containsExactly("503");
    }

    @Test
    void aForgedSignatureIsRefused() throws IOException {
        var answer = wire.post(FORM, command("503"), Map.of(), Instant.now().getEpochSecond(), "another secret");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(bot.questions()).isEmpty();
    }

    @Test
    void aStaleSignatureIsRefused() throws IOException {
        var answer = wire.post(FORM, command("503"), Map.of(), Instant.now().getEpochSecond() - 400, Wire.SECRET);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(bot.questions()).isEmpty();
    }

    @Test
    void noSignatureIsRefused() throws IOException {
        assertThat(wire.send("POST", wire.at("/slack/events"), FORM, command("503"), Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(bot.questions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /slack/events, 405",
        "PUT, /slack/events, 405",
        "POST, /, 404",
        "POST, /slack/events/, 404",
        "POST, /slack/eventsx, 404",
        "GET, /slack/install, 404",
    })
    void onlyOnePathAndMethod(String method, String path, int status) throws IOException {
        assertThat(wire.send(method, wire.at(path), "text/plain", method.equals("GET") ? null : "x", Map.of())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() throws IOException {
        assertThat(wire.post(FORM, command("x".repeat(1 << 20)), Map.of()).status())
                .isEqualTo(413);
        assertThat(bot.questions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "application/json; {\"type\":\"url_verification\",\"challenge\":\"abc\",\"token\":\"t\"}; 200",
                "application/json; {not json; 400",
                "application/json; []; 400",
                "application/x-www-form-urlencoded; payload=%7Bnot; 400",
                "application/x-www-form-urlencoded; %%%; 400",
                "application/x-www-form-urlencoded; command=%2Fother&text=x&team_id=T1&user_id=U1; 404",
            })
    void oddRequestsGetPlainAnswers(String type, String body, int status) throws IOException {
        assertThat(wire.post(type, body, Map.of()).status()).isEqualTo(status);
    }

    @Test
    void theAddressCheckOfSlackIsAnswered() throws IOException {
        String body = "{\"type\":\"url_verification\",\"challenge\":\"abc\",\"token\":\"t\"}";

        assertThat(wire.post("application/json", body, Map.of()).body()).isEqualTo("abc");
    }

    private String command(String text) {
        return Wire.form(Payloads.command(text, "t" + text.length(), slack.responseUrl("1")));
    }
}
