package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;

/** A bot in Slack for tests of what people do there: the same over signed HTTP and over a socket. */
@Timeout(120)
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"HTTP", "socket mode"})
abstract class OpenDoors {
    static final String TRACE = """
        INVITE sip:bob@example.com SIP/2.0
        From: <sip:alice@example.com>;tag=1
        CSeq: 1 INVITE\
        """;
    static final String AS_SLACK_SENDS_IT = """
        ```INVITE <sip:bob@example.com|sip:bob@example.com> SIP/2.0
        From: &lt;sip:<mailto:alice@example.com|alice@example.com>&gt;;tag=1
        CSeq: 1 INVITE```\
        """;

    final Asked bot = new Asked();
    FakeSlack slack;
    SlackApp app;
    Line line;

    private final String kind;

    OpenDoors(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws IOException, CannotStart {
        slack = new FakeSlack();
        line = kind.equals("HTTP") ? new Line.Http(slack) : new Line.Socket(slack);
        app = SlackApp.start(line.settings(), bot);
        line.connect(app);
    }

    @AfterEach
    void stop() {
        app.close();
        line.close();
        slack.close();
        slack.assertWithinLimits();
    }

    /** Asks for settings as this person; the answer comes by the response URL of this name. */
    final void settings(String text, String user, String name) throws IOException {
        var fields = new TreeMap<>(Payloads.command(text, "s" + name, slack.responseUrl(name)));
        fields.put("user_id", user);
        line.command(fields);
    }

    /** Whom the answer to a look-up is for. */
    final String ackType(String text, String trigger) throws IOException {
        return line.command(Payloads.command(text, trigger, slack.responseUrl("9")))
                .orElseThrow()
                .get("response_type")
                .getAsString();
    }

    /** The button of a message that is called so. */
    static JsonObject button(JsonObject message, String action) {
        for (var block : message.getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
                for (var element : block.getAsJsonObject().getAsJsonArray("elements")) {
                    if (element.getAsJsonObject().get("action_id").getAsString().equals(action)) {
                        return element.getAsJsonObject();
                    }
                }
            }
        }
        throw new AssertionError("no button " + action + " in " + message);
    }

    /** The only answer by the response URL of this name, as soon as it is there. */
    final JsonObject onlyResponse(String name) {
        return Eventually.get("an answer", () -> only(slack.responses(name)));
    }

    /** The only message, as soon as it is there. */
    final JsonObject onlyMessage() {
        return Eventually.get("a message", () -> only(slack.messages()));
    }

    private static Optional<JsonObject> only(List<JsonObject> all) {
        assertThat(all).hasSizeLessThanOrEqualTo(1);
        return all.stream().findFirst();
    }
}
