package org.sipcause.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import okio.ByteString;
import org.sipcause.runtime.LoopbackServer;
import org.sipcause.runtime.LoopbackServer.Reply;
import org.sipcause.runtime.LoopbackServer.Seen;

/** Slack, as far as the bot sees it: the Web API, response URLs and files. Every message that it gets must keep to Slack's limits. */
final class FakeSlack implements AutoCloseable {
    static final String TOKEN = "xoxb-1-bot";
    static final String BOT_USER = "U0BOT";

    private final LoopbackServer web = new LoopbackServer();
    private final List<AssertionError> refusals = new CopyOnWriteArrayList<>();
    private final AtomicBoolean refuse = new AtomicBoolean();
    private final AtomicReference<String> socket = new AtomicReference<>("wss://wss-primary.slack.com/link");

    FakeSlack() throws IOException {
        web.on("/api/auth.test", this::authTest);
        web.on("/api/apps.connections.open", seen -> json("\"url\":\"" + socket.get() + "\""));
        web.on("/api/chat.postMessage", this::message);
        web.on(
                "/api/files.info",
                seen -> json("\"file\":{\"id\":\"F9\",\"name\":\"asked.txt\",\"size\":5,\"url_private\":\""
                        + web.at("/files/asked.txt") + "\"}"));
        web.on(
                "/api/files.getUploadURLExternal",
                seen -> json("\"upload_url\":\"" + web.at("/upload") + "\",\"file_id\":\"F100\""));
        web.on("/upload", seen -> Reply.of(200, "text/plain", "OK"));
        web.on("/api/files.completeUploadExternal", seen -> json("\"files\":[{\"id\":\"F100\"}]"));
        web.on("/response/", this::response);
        web.on("/files/", this::file);
    }

    /** The settings that every way in needs. */
    Map<String, String> settings(String... more) {
        var settings = new TreeMap<>(Map.of(
                "SLACK_BOT_TOKEN", TOKEN, "SLACK_API_URL", web.at("/api/").toString()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    LoopbackServer web() {
        return web;
    }

    /** Answers the next message with 429, as to one who posts too often. */
    void refuseNext() {
        refuse.set(true);
    }

    /** Where the bot is told to open its socket. */
    void socketAt(URI address) {
        socket.set(address.toString());
    }

    String responseUrl(String name) {
        return web.at("/response/" + name).toString();
    }

    /** What came by a response URL, in order. */
    List<JsonObject> responses(String name) {
        return web.requests("/response/" + name).stream()
                .map(seen -> JsonParser.parseString(seen.text()).getAsJsonObject())
                .toList();
    }

    /** The messages that were posted, their blocks parsed. */
    List<JsonObject> messages() {
        return web.requests("/api/chat.postMessage").stream()
                .map(FakeSlack::posted)
                .toList();
    }

    /** Fails for every message that Slack would have refused. */
    void assertWithinLimits() {
        refusals.forEach(refusal -> {
            throw refusal;
        });
    }

    private Reply authTest(Seen seen) {
        String token = seen.header("Authorization").orElse("");
        return token.equals("Bearer " + TOKEN) || token.equals("Bearer xapp-1-app")
                ? json(
                        "\"url\":\"https://example.slack.com/\",\"team\":\"Example\",\"user\":\"sipcause\",\"team_id\":\"T1\","
                                + "\"user_id\":\"" + BOT_USER + "\",\"bot_id\":\"B1\"")
                : Reply.json("{\"ok\":false,\"error\":\"invalid_auth\"}");
    }

    private Reply message(Seen seen) {
        if (refuse.getAndSet(false)) {
            return new Reply(
                    429,
                    Map.of("Retry-After", "0", "Content-Type", "application/json"),
                    ByteString.encodeUtf8("{\"ok\":false,\"error\":\"ratelimited\"}"));
        }
        try {
            SlackLimits.check(posted(seen));
            return json("\"channel\":\"C1\",\"ts\":\"1700000000.000200\"");
        } catch (AssertionError refused) {
            refusals.add(refused);
            return Reply.json("{\"ok\":false,\"error\":\"invalid_blocks\"}");
        }
    }

    private Reply response(Seen seen) {
        try {
            SlackLimits.check(JsonParser.parseString(seen.text()).getAsJsonObject());
            return Reply.of(200, "text/plain", "ok");
        } catch (AssertionError refused) {
            refusals.add(refused);
            return Reply.of(400, "text/plain", "invalid_blocks");
        }
    }

    private Reply file(Seen seen) {
        if (!seen.header("Authorization").orElse("").equals("Bearer " + TOKEN)) {
            return Reply.of(200, "text/html", "<!DOCTYPE html><title>Sign in</title>");
        }
        return switch (seen.path()) {
            case "/files/huge.pcap" ->
                new Reply(
                        200,
                        Map.of("Content-Type", "application/octet-stream", "X-Chunked", "yes"),
                        ByteString.of(new byte[(1 << 20) + 1]));
            case "/files/login.txt" -> Reply.of(200, "text/html; charset=utf-8", "<html>log in</html>");
            default -> Reply.of(200, "text/plain", "trace");
        };
    }

    private static Reply json(String fields) {
        return Reply.json("{\"ok\":true," + fields + "}");
    }

    private static JsonObject posted(Seen seen) {
        var message = new JsonObject();
        form(seen.text()).forEach((name, value) -> {
            if (name.equals("blocks")) {
                message.add(name, JsonParser.parseString(value));
            } else {
                message.addProperty(name, value);
            }
        });
        return message;
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        // the SDK writes some fields twice
                        (one, same) -> one));
    }

    @Override
    public void close() {
        web.close();
    }
}
