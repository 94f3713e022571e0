package org.sipcause.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in Slack for its readers: what was taken, and what took the place of something. Any thread may look. */
final class Standing {
    private final Map<String, JsonObject> messages = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> byAddress = new LinkedHashMap<>();
    private final List<JsonObject> people = new ArrayList<>();

    /** Adds a message; its time stamp. */
    synchronized String add(JsonObject message) {
        String at = "1700000001.%06d".formatted(messages.size() + 1);
        messages.put(at, message);
        return at;
    }

    /** Changes a message; false where there is none. */
    synchronized boolean change(String at, JsonObject message) {
        if (messages.containsKey(at)) {
            messages.get(at).entrySet().forEach(old -> {
                if (!message.has(old.getKey())) {
                    message.add(old.getKey(), old.getValue());
                }
            });
        }
        return messages.replace(at, message) != null;
    }

    /** Adds what came by a response URL, or puts it in the place of what came before it. */
    synchronized void respond(String address, JsonObject message) {
        var all = byAddress.computeIfAbsent(address, name -> new ArrayList<>());
        if (message.has("replace_original") && message.get("replace_original").getAsBoolean() && !all.isEmpty()) {
            all.removeLast();
        }
        all.add(message);
    }

    /** A message that a person wrote in a thread. */
    synchronized void wrote(JsonObject message) {
        people.add(message);
    }

    /** The messages, in the order in which they came. */
    synchronized List<JsonObject> messages() {
        return List.copyOf(messages.values());
    }

    /** What came by this response URL and was not replaced. */
    synchronized List<JsonObject> responses(String address) {
        return List.copyOf(byAddress.getOrDefault(address, List.of()));
    }

    /** A thread, or all for an empty name, as the Web API tells it. */
    synchronized JsonArray thread(String start) {
        var all = new JsonArray();
        people.forEach(all::add);
        messages.forEach((at, message) -> {
            boolean here = message.has("thread_ts")
                    && message.get("thread_ts").getAsString().equals(start);
            if (start.isEmpty() || here) {
                var told = new JsonObject();
                told.addProperty("ts", at);
                told.addProperty("bot_id", "B1");
                told.add(
                        "metadata",
                        message.has("metadata")
                                ? JsonParser.parseString(message.get("metadata").getAsString())
                                : null);
                all.add(told);
            }
        });
        return all;
    }
}
