package org.sipcause.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/** What Slack sends, as JSON; over HTTP a command is a form of the same fields. */
final class Payloads {
    private Payloads() {}

    static Map<String, String> command(String text, String trigger, String responseUrl) {
        return Map.of(
                "command",
                "/sip",
                "text",
                text,
                "user_id",
                "U1",
                "team_id",
                "T1",
                "channel_id",
                "C1",
                "trigger_id",
                trigger,
                "response_url",
                responseUrl);
    }

    static JsonObject shortcut(String text, String files, String trigger, String responseUrl) {
        var payload = interaction("message_action", trigger, responseUrl);
        payload.addProperty("callback_id", "diagnose_sip_trace");
        payload.addProperty("message_ts", "1700000000.000100");
        var message = new JsonObject();
        message.addProperty("type", "message");
        message.addProperty("user", "U2");
        message.addProperty("ts", "1700000000.000100");
        message.addProperty("text", text);
        message.add("files", array(files));
        payload.add("message", message);
        return payload;
    }

    static JsonObject button(String action, String value, String trigger, String responseUrl) {
        var payload = interaction("block_actions", trigger, responseUrl);
        var button = new JsonObject();
        button.addProperty("type", "button");
        button.addProperty("action_id", action);
        button.addProperty("block_id", "b1");
        button.addProperty("value", value);
        var actions = new JsonArray();
        actions.add(button);
        payload.add("actions", actions);
        return payload;
    }

    /** A button on a card in a thread that everybody sees. */
    static JsonObject shownButton(String action, String value, String trigger, String responseUrl) {
        var payload = button(action, value, trigger, responseUrl);
        var container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", "1700000000.000200");
        container.addProperty("thread_ts", "1700000000.000100");
        container.addProperty("channel_id", "C1");
        container.addProperty("is_ephemeral", false);
        payload.add("container", container);
        return payload;
    }

    /** A button on the home page or on a page over it. */
    static JsonObject onPage(String kind, String action, String value) {
        var payload = button(action, value, "t-page", "");
        payload.remove("channel");
        payload.remove("response_url");
        var view = object("V1");
        view.addProperty("type", kind);
        payload.add("view", view);
        return payload;
    }

    /** A choice from a list on the home page. */
    static JsonObject choice(String action, String value) {
        var payload = onPage("home", action, "");
        var chosen = payload.getAsJsonArray("actions").get(0).getAsJsonObject();
        chosen.addProperty("type", "static_select");
        chosen.remove("value");
        var option = new JsonObject();
        option.addProperty("value", value);
        chosen.add("selected_option", option);
        return payload;
    }

    static JsonObject mention(String text, String files, String event, String user) {
        var mention = new JsonObject();
        mention.addProperty("type", "app_mention");
        mention.addProperty("user", user);
        mention.addProperty("text", text);
        mention.addProperty("ts", "1700000000.000100");
        mention.addProperty("event_ts", "1700000000.000100");
        mention.addProperty("channel", "C1");
        mention.add("files", array(files));
        var payload = new JsonObject();
        payload.addProperty("type", "event_callback");
        payload.addProperty("team_id", "T1");
        payload.addProperty("api_app_id", "A1");
        payload.addProperty("event_id", event);
        payload.addProperty("event_time", 1_700_000_000);
        payload.add("event", mention);
        return payload;
    }

    static JsonObject message(String text, String kind, String event, String user) {
        var payload = mention(text, "", event, user);
        var message = payload.getAsJsonObject("event");
        message.addProperty("type", "message");
        message.addProperty("channel_type", kind);
        message.remove("files");
        return payload;
    }

    static JsonObject home(String event, String user) {
        var payload = mention("", "", event, user);
        var opened = new JsonObject();
        opened.addProperty("type", "app_home_opened");
        opened.addProperty("user", user);
        opened.addProperty("channel", "D1");
        opened.addProperty("tab", "home");
        payload.add("event", opened);
        return payload;
    }

    static JsonObject submission(String text, String responseUrl, String view) {
        var payload = interaction("view_submission", "", "");
        payload.add("view", new Gson().fromJson("""
                                {"id":"%s","type":"modal","callback_id":"paste_sip_trace","state":{"values":
                                {"text":{"text":{"type":"plain_text_input","value":"%s"}},
                                "files":{"files":{"type":"file_input","files":[]}}}}}
                                """.formatted(view, text), JsonObject.class));
        payload.getAsJsonObject("view").addProperty("private_metadata", new Remembered(responseUrl, "C1").json());
        return payload;
    }

    static String file(String name, String address, long size) {
        var file = new JsonObject();
        file.addProperty("id", "F1");
        file.addProperty("name", name);
        file.addProperty("size", size);
        file.addProperty("url_private", address);
        return file.toString();
    }

    private static JsonObject interaction(String type, String trigger, String responseUrl) {
        var payload = new JsonObject();
        payload.addProperty("type", type);
        payload.addProperty("trigger_id", trigger);
        payload.addProperty("response_url", responseUrl);
        payload.add("team", object("T1"));
        var user = object("U1");
        user.addProperty("team_id", "T1");
        payload.add("user", user);
        payload.add("channel", object("C1"));
        return payload;
    }

    private static JsonArray array(String elements) {
        return new Gson().fromJson("[" + elements + "]", JsonArray.class);
    }

    private static JsonObject object(String id) {
        var object = new JsonObject();
        object.addProperty("id", id);
        return object;
    }
}
