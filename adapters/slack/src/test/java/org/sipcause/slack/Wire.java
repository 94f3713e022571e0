package org.sipcause.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Slack's requests to the bot as they come over HTTP, signed as Slack signs them. */
final class Wire implements AutoCloseable {
    static final String SECRET = "0123456789abcdef";

    private final OkHttpClient client = new OkHttpClient();
    private final URI door;

    Wire(int port) {
        this.door = URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    /** An answer of the bot's own server. */
    record Answer(int status, String body) {
        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }
    }

    /** Posts a body, signed now. */
    Answer post(String type, String body, Map<String, String> more) throws IOException {
        return post(type, body, more, Instant.now().getEpochSecond(), SECRET);
    }

    /** Posts a body, signed at some time with some secret. */
    Answer post(String type, String body, Map<String, String> more, long time, String secret) throws IOException {
        var headers = new TreeMap<>(more);
        headers.put("X-Slack-Request-Timestamp", Long.toString(time));
        headers.put("X-Slack-Signature", new SlackSignature.Generator(secret).generate(Long.toString(time), body));
        return send("POST", door, type, body, headers);
    }

    /** Sends anything. */
    Answer send(String method, URI address, String type, String body, Map<String, String> headers) throws IOException {
        var request = new Request.Builder()
                .url(address.toString())
                .method(
                        method,
                        body == null
                                ? null
                                : RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get(type)));
        headers.forEach(request::header);
        try (var response = client.newCall(request.build()).execute()) {
            return new Answer(response.code(), response.body().string());
        }
    }

    URI at(String path) {
        return door.resolve(path);
    }

    /** A form of these names and values, in turn. */
    static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
