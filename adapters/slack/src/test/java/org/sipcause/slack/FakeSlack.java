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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import okio.ByteString;
import org.sipcause.runtime.LoopbackServer;
import org.sipcause.runtime.LoopbackServer.Reply;
import org.sipcause.runtime.LoopbackServer.Seen;
import org.sipcause.runtime.durable.Databases;

/** Slack, as far as the bot sees it: the Web API, response URLs and files. Every message that it gets must keep to Slack's limits. */
final class FakeSlack implements AutoCloseable {
    static final String TOKEN = "xoxb-1-bot";
    static final String BOT_USER = "U0BOT";

    private final LoopbackServer web = new LoopbackServer();
    private final Map<String, String> data;
    private final Map<String, String> languages = new ConcurrentHashMap<>();
    private volatile Optional<String> granted = Optional.empty();
    private final AtomicInteger usedUp = new AtomicInteger(200);
    private final List<AssertionError> refusals = new CopyOnWriteArrayList<>();
    private final AtomicBoolean refuse = new AtomicBoolean();
    private final Standing standing = new Standing();
    private final AtomicReference<String> socket = new AtomicReference<>("wss://wss-primary.slack.com/link");

    /** A Slack whose bot keeps its questions in a file. */
    FakeSlack() throws IOException {
        this(Databases.H2.settings());
    }

    /** A Slack whose bots keep their questions where these settings say. */
    FakeSlack(Map<String, String> data) throws IOException {
        this.data = Map.copyOf(data);
        web.on("/api/auth.test", this::authTest);
        web.on("/api/apps.connections.open", seen -> json("\"url\":\"" + socket.get() + "\""));
        web.on("/api/chat.postMessage", this::message);
        web.on("/api/chat.update", this::update);
        web.on("/api/chat.postEphemeral", seen -> json("\"message_ts\":\"1700000000.000300\""));
        web.on("/api/conversations.replies", this::thread);
        web.on("/api/conversations.history", this::thread);
        web.on("/api/conversations.info", seen -> json("\"channel\":{\"id\":\"C1\",\"creator\":\"U7\"}"));
        web.on("/api/users.info", this::user);
        web.on("/api/views.open", seen -> json("\"view\":{\"id\":\"V1\"}"));
        web.on("/api/views.update", seen -> json("\"view\":{\"id\":\"V1\"}"));
        web.on("/api/views.publish", seen -> json("\"view\":{\"id\":\"V2\"}"));
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
        settings.putAll(data);
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

    /** From now on answers what comes by a response URL with this status. */
    void responsesGet(int status) {
        usedUp.set(status);
    }

    /** Says of a person that this is her language. */
    void language(String user, String locale) {
        languages.put(user, locale);
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

    /** What stands there for its readers. */
    Standing standing() {
        return standing;
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
                ? withHeaders(
                        "\"url\":\"https://example.slack.com/\",\"team\":\"Example\",\"user\":\"sipcause\",\"team_id\":\"T1\","
                                + "\"user_id\":\"" + BOT_USER + "\",\"bot_id\":\"B1\"")
                : Reply.json("{\"ok\":false,\"error\":\"invalid_auth\"}");
    }

    private Reply withHeaders(String fields) {
        var headers = new TreeMap<>(Map.of("Content-Type", "application/json; charset=utf-8"));
        granted.ifPresent(scopes -> headers.put("X-OAuth-Scopes", scopes));
        return new Reply(200, headers, ByteString.encodeUtf8("{\"ok\":true," + fields + "}"));
    }

    /** What the app may do. */
    void grants(String scopes) {
        granted = Optional.of(scopes);
    }

    private Reply message(Seen seen) {
        if (refuse.getAndSet(false)) {
            return new Reply(
                    429,
                    Map.of("Retry-After", "0", "Content-Type", "application/json"),
                    ByteString.encodeUtf8("{\"ok\":false,\"error\":\"ratelimited\"}"));
        }
        return within(posted(seen), message -> {
            String at = standing.add(message);
            return json("\"channel\":\"C1\",\"ts\":\"" + at + "\"");
        });
    }

    private Reply update(Seen seen) {
        return within(
                posted(seen),
                message -> standing.change(message.get("ts").getAsString(), message)
                        ? json("\"channel\":\"C1\",\"ts\":\"1\"")
                        : Reply.json("{\"ok\":false,\"error\":\"message_not_found\"}"));
    }

    private Reply within(JsonObject message, Function<JsonObject, Reply> taken) {
        try {
            SlackLimits.check(message);
            return taken.apply(message);
        } catch (AssertionError refused) {
            refusals.add(refused);
            return Reply.json("{\"ok\":false,\"error\":\"invalid_blocks\"}");
        }
    }

    /** Everything that stands there, as one who may look at the thread sees it. */
    private Reply thread(Seen seen) {
        return json("\"messages\":" + standing.thread(form(seen.text()).getOrDefault("ts", "")));
    }

    private Reply user(Seen seen) {
        String id = form(seen.text()).getOrDefault("user", "");
        return json("\"user\":{\"id\":\"" + id + "\",\"is_admin\":" + id.equals("U0ADMIN") + ",\"locale\":\""
                + languages.getOrDefault(id, "en-US") + "\"}");
    }

    private Reply response(Seen seen) {
        if (usedUp.get() != 200) {
            int status = usedUp.get();
            if (status == 429) {
                usedUp.set(200);
            }
            return new Reply(status, Map.of("Retry-After", "1"), ByteString.encodeUtf8("no"));
        }
        try {
            var message = JsonParser.parseString(seen.text()).getAsJsonObject();
            SlackLimits.check(message);
            standing.respond(seen.path().substring("/response/".length()), message);
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

    /** The page in a request. */
    static JsonObject view(Seen seen) {
        return JsonParser.parseString(form(seen.text()).get("view")).getAsJsonObject();
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
