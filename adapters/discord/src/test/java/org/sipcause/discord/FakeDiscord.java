package org.sipcause.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import okio.ByteString;
import org.sipcause.runtime.LoopbackServer;
import org.sipcause.runtime.LoopbackServer.Reply;
import org.sipcause.runtime.LoopbackServer.Seen;

/** Discord on this machine: its API, its gateway and its files. It keeps every request and holds it against Discord's own description. */
final class FakeDiscord implements AutoCloseable {
    static final String TOKEN = "a-token-for-tests";

    private static final int LATER = 5;
    private static final String API = "/api/v10";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoopbackServer server = new LoopbackServer();
    private final FakeGateway gateway = new FakeGateway();
    private final Map<String, Reply> instead = new ConcurrentHashMap<>();
    /** What stands in channels, by the number that keeps a message from standing there twice. */
    private final Map<String, JsonNode> standing = new ConcurrentSkipListMap<>();

    private final Set<String> responded = ConcurrentHashMap.newKeySet();
    /** The tokens of the interactions whose answer was promised. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();

    FakeDiscord() throws IOException, InterruptedException {
        server.on(API + "/", this::reply);
    }

    /** The address of its API. */
    URI api() {
        return server.at(API + "/");
    }

    /** Its gateway. */
    FakeGateway gateway() {
        return gateway;
    }

    /** Stores a file, and tells where. */
    String store(String name, String content) {
        server.on("/attachments/" + name, seen -> Reply.of(200, "application/octet-stream", content));
        return server.at("/attachments/" + name).toString();
    }

    /** Stores a file that does not come before it is let go, and tells where. */
    String storeSlowly(String name, String content, CountDownLatch release) {
        server.on("/attachments/" + name, seen -> {
            release.await();
            return Reply.of(200, "application/octet-stream", content);
        });
        return server.at("/attachments/" + name).toString();
    }

    /** The messages that the bot wrote to a channel. */
    List<JsonNode> messages(String channel) {
        return bodies("POST", "/channels/" + channel + "/messages");
    }

    /** Lets somebody write a message. */
    void write(String message) {
        gateway.dispatch("MESSAGE_CREATE", message);
    }

    /** Answers the next call whose path contains this otherwise than usual. */
    void failOnce(String pathPart, int status, String body) {
        instead.put(pathPart, Reply.of(status, "application/json", body));
    }

    /** Puts the next call off by a second whose path contains this. */
    void putOffOnce(String pathPart) {
        instead.put(
                pathPart,
                new Reply(
                        429,
                        Map.of("Content-Type", "application/json", "Retry-After", "1", "Via", "1.1 google"),
                        ByteString.encodeUtf8("{\"message\":\"slow down\",\"retry_after\":1.0,\"global\":false}")));
    }

    /** From now on, this decides what becomes of every request. */
    void weather(LoopbackServer.Weather weather) {
        server.weather(weather);
    }

    /** The messages that stand in a channel: Discord takes none twice that carries the same number. */
    List<JsonNode> standing(String channel) {
        return standing.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(channel + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The tokens of the interactions that are to be answered later, as their first response said. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Everything asked of it so far, API and files. */
    List<Seen> requests() {
        return server.requests();
    }

    /** The bodies sent to paths that end so, put-off ones included. */
    List<JsonNode> bodies(String method, String pathEnd) {
        return server.requests().stream()
                .filter(seen -> seen.method().equals(method) && seen.path().endsWith(pathEnd))
                .map(seen -> body(seen).orElseThrow())
                .toList();
    }

    /** The answer to a question: the first message, or the edit that took its place. */
    Optional<JsonNode> answer(JsonNode interaction) {
        var edits = bodies("PATCH", "/" + interaction.path("token").asText() + "/messages/@original");
        return edits.isEmpty()
                ? first(interaction)
                        .filter(callback -> callback.path("type").asInt() == 4)
                        .map(callback -> callback.path("data"))
                : Optional.of(edits.getLast());
    }

    /** A message beside the answer to a question. */
    Optional<JsonNode> besides(JsonNode interaction) {
        return bodies(
                        "POST",
                        "/webhooks/" + Wire.APPLICATION_ID + "/"
                                + interaction.path("token").asText())
                .stream()
                .findFirst();
    }

    /** The first response to a question, which says how it is going to be answered. */
    Optional<JsonNode> first(JsonNode interaction) {
        return bodies("POST", "/" + interaction.path("token").asText() + "/callback").stream()
                .findFirst();
    }

    /** Lets somebody ask, and tells what was sent to the bot. */
    JsonNode ask(String interaction) {
        gateway.dispatch("INTERACTION_CREATE", interaction);
        return parse(interaction);
    }

    /** Where a request was not what Discord's description asks for, or could ping somebody. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void close() {
        gateway.end();
        server.close();
    }

    private Reply reply(Seen seen) {
        var path = seen.path().substring(API.length());
        if (path.equals("/gateway")) {
            return Reply.json("{\"url\":\"%s\"}".formatted(gateway.address()));
        }
        if (!seen.header("Authorization").equals(Optional.of("Bot " + TOKEN)) && !path.startsWith("/webhooks/")) {
            return Reply.of(401, "application/json", "{\"message\":\"401: Unauthorized\",\"code\":0}");
        }
        body(seen).ifPresent(body -> check(seen.method(), path, body));
        return instead.keySet().stream()
                .filter(path::contains)
                .findFirst()
                .map(instead::remove)
                .orElseGet(() -> regular(seen, path));
    }

    private Reply regular(Seen seen, String path) {
        if (path.equals("/users/@me")) {
            return Reply.json(Wire.BOT);
        }
        if (path.endsWith("/commands")) {
            var commands = body(seen).orElseThrow();
            for (var command : commands) {
                ((ObjectNode) command)
                        .put("id", Wire.id())
                        .put("application_id", Wire.APPLICATION_ID)
                        .put("version", "1");
            }
            return Reply.json(commands.toString());
        }
        if (path.equals("/applications/@me")) {
            return Reply.json("{\"id\":\"" + Wire.APPLICATION_ID + "\",\"flags\":0}");
        }
        if (path.equals("/users/@me/channels")) {
            return Reply.json("{\"id\":\"" + Wire.DM + "\",\"type\":1,\"recipients\":[" + Wire.USER + "]}");
        }
        if (path.matches("/channels/\\d+/messages")) {
            return channel(seen, path.replaceAll("\\D", ""));
        }
        if (path.endsWith("/callback") && !responded.add(path)) {
            return Reply.of(
                    400,
                    "application/json",
                    "{\"message\":\"Interaction has already been acknowledged.\",\"code\":40060}");
        }
        if (path.endsWith("/callback") && body(seen).orElseThrow().path("type").asInt() == LATER) {
            acknowledged.add(path.replaceAll("/callback$", "").replaceAll(".*/", ""));
        }
        if (path.endsWith("/callback") || path.endsWith("/typing")) {
            return new Reply(204, Map.of(), ByteString.EMPTY);
        }
        return path.startsWith("/webhooks/")
                ? Reply.json(Wire.message("", ""))
                : Reply.of(404, "application/json", "{\"message\":\"Unknown\",\"code\":0}");
    }

    private Reply channel(Seen seen, String channel) {
        if (seen.method().equals("GET")) {
            return Reply.json("["
                    + standing(channel).stream()
                            .map(message -> Wire.message("", "")
                                    .replace(Wire.USER, Wire.BOT)
                                    .replace(
                                            "\"embeds\":[]",
                                            "\"embeds\":[],\"message_reference\":{\"type\":0,\"channel_id\":\""
                                                    + channel
                                                    + "\",\"message_id\":"
                                                    + message.at("/message_reference/message_id") + "}"))
                            .collect(Collectors.joining(","))
                    + "]");
        }
        var message = body(seen).orElseThrow();
        standing.putIfAbsent(channel + "/" + message.path("nonce").asText(Wire.id()), message);
        return Reply.json(Wire.message("", ""));
    }

    private void check(String method, String path, JsonNode body) {
        if (!path.equals("/users/@me/channels")) { // JDA writes the recipient as a number, which Discord takes
            Descriptions.errors(method, path, body).forEach(violations::add);
        }
        var message = path.endsWith("/callback") ? body.path("data") : body;
        boolean form = body.path("type").asInt() == 9;
        if (!form
                && message.has("components")
                && !message.at("/allowed_mentions/parse").toString().equals("[]")) {
            violations.add(method + " " + path + " may ping: " + message.path("allowed_mentions"));
        }
    }

    /** What a request says as JSON, whether it stands alone or goes with files. */
    private static Optional<JsonNode> body(Seen seen) {
        var text = seen.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (seen.header("Content-Type").orElse("").startsWith("multipart/form-data")) {
            int part = text.indexOf("name=\"payload_json\"");
            int start = text.indexOf("\r\n\r\n", part) + 4;
            return Optional.of(parse(text.substring(start, text.indexOf("\r\n--", start))));
        }
        return Optional.of(parse(text));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
