package org.sipcause.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** How a test talks to the bot as Slack does; every request is acknowledged, or the test fails. */
sealed interface Line extends AutoCloseable {
    /** The settings with which the bot is to start for this. */
    Map<String, String> settings();

    /** Tells where the bot that was started is. */
    void connect(SlackApp app);

    /** Sends a slash command; the acknowledgement where it says something. */
    Optional<JsonObject> command(Map<String, String> fields) throws IOException;

    /** Sends a shortcut or a button. */
    void interaction(JsonObject payload) throws IOException;

    /** Sends an event, or sends it again. */
    void event(JsonObject payload, Optional<Integer> retry) throws IOException;

    /** Breaks the socket without a word; over HTTP there is none. */
    void drop();

    @Override
    void close();

    /** Signed requests. */
    final class Http implements Line {
        private final FakeSlack slack;
        private Wire wire;

        Http(FakeSlack slack) {
            this.slack = slack;
        }

        @Override
        public Map<String, String> settings() {
            return slack.settings(
                    "SLACK_SIGNING_SECRET", Wire.SECRET, "SIPCAUSE_HTTP_PORT", "0", "SIPCAUSE_MAX_FILE_MIB", "1");
        }

        @Override
        public void connect(SlackApp app) {
            wire = new Wire(app.port());
        }

        @Override
        public Optional<JsonObject> command(Map<String, String> fields) throws IOException {
            return acknowledged(wire.post("application/x-www-form-urlencoded", Wire.form(fields), Map.of()));
        }

        @Override
        public void interaction(JsonObject payload) throws IOException {
            acknowledged(wire.post(
                    "application/x-www-form-urlencoded", Wire.form(Map.of("payload", payload.toString())), Map.of()));
        }

        @Override
        public void event(JsonObject payload, Optional<Integer> retry) throws IOException {
            acknowledged(wire.post(
                    "application/json",
                    payload.toString(),
                    retry.map(number -> Map.of(
                                    "X-Slack-Retry-Num",
                                    Integer.toString(number),
                                    "X-Slack-Retry-Reason",
                                    "http_timeout"))
                            .orElse(Map.of())));
        }

        private static Optional<JsonObject> acknowledged(Wire.Answer answer) {
            if (answer.status() != 200) {
                throw new AssertionError("not acknowledged: " + answer);
            }
            return answer.body().startsWith("{") ? Optional.of(answer.json()) : Optional.empty();
        }

        @Override
        public void drop() {
            // each request has its own connection
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    /** Envelopes on a socket. */
    final class Socket implements Line {
        private final FakeSlack slack;
        private final FakeSocket socket;

        Socket(FakeSlack slack) {
            this.slack = slack;
            this.socket = new FakeSocket();
            slack.socketAt(socket.address());
        }

        @Override
        public Map<String, String> settings() {
            return slack.settings("SLACK_APP_TOKEN", "xapp-1-app", "SIPCAUSE_MAX_FILE_MIB", "1");
        }

        @Override
        public void connect(SlackApp app) {
            // the bot came to us
        }

        @Override
        public Optional<JsonObject> command(Map<String, String> fields) {
            return socket.send(
                    "slash_commands",
                    JsonParser.parseString(new Gson().toJson(fields)).getAsJsonObject(),
                    Optional.empty());
        }

        @Override
        public void interaction(JsonObject payload) {
            var _ = socket.send("interactive", payload, Optional.empty());
        }

        @Override
        public void event(JsonObject payload, Optional<Integer> retry) {
            var _ = socket.send("events_api", payload, retry);
        }

        @Override
        public void drop() {
            socket.drop();
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
