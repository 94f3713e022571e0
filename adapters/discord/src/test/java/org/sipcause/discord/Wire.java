package org.sipcause.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.concurrent.atomic.AtomicLong;

/** What Discord writes on the wire, as little of it as JDA needs. */
final class Wire {
    static final String APPLICATION_ID = "700000000000000001";
    static final String GUILD_ID = "700000000000000002";
    static final String BOT = """
            {"id":"700000000000000001","username":"sipcause","discriminator":"0","bot":true}""";
    static final String USER = """
            {"id":"700000000000000009","username":"alice","discriminator":"0"}""";
    static final String GUILD = """
            {"id":"%1$s","name":"NOC","owner_id":"700000000000000009","member_count":2,"afk_timeout":300,"preferred_locale":"de",\
            "roles":[{"id":"%1$s","name":"@everyone","permissions":"117760","position":0,"color":0,\
            "colors":{"primary_color":0}},{"id":"700000000000000011","name":"managers","permissions":"16","position":1,"color":0,\
            "colors":{"primary_color":0}}],"channels":[{"id":"700000000000000003","type":0,"name":"voice-ops",\
            "position":0}],"threads":[],"guild_scheduled_events":[],"emojis":[],"voice_states":[],\
            "members":[{"user":%2$s,"roles":[],"joined_at":"2026-01-01T00:00:00Z"}]}""".formatted(GUILD_ID, BOT);

    /** A server's channel in which the bot is installed. */
    static final String IN_GUILD = """
            "guild_id":"%s","guild":{"id":"%s","features":[],"locale":"en-US"},"context":0,\
            "channel_id":"700000000000000003","channel":{"id":"700000000000000003","type":0,"name":"voice-ops"},\
            "member":{"user":%s,"roles":[],"joined_at":"2026-01-01T00:00:00Z","permissions":"0"}""".formatted(GUILD_ID, GUILD_ID, USER);

    /** A server without the bot, whose member installed it for herself. */
    static final String IN_FOREIGN_GUILD = """
            "guild_id":"700000000000000020","guild":{"id":"700000000000000020","features":[],"locale":"en-US"},\
            "context":0,"channel_id":"700000000000000021","channel":{"id":"700000000000000021","type":0,\
            "name":"elsewhere","position":0,"permissions":"0"},\
            "member":{"user":%s,"roles":[],"joined_at":"2026-01-01T00:00:00Z","permissions":"0"}""".formatted(USER);

    /** A conversation with the bot alone. */
    static final String IN_DM = """
            "context":1,"channel_id":"700000000000000004","channel":{"id":"700000000000000004","type":1,\
            "recipients":[%s]},"user":%s""".formatted(USER, USER);

    /** The conversation with the bot alone. */
    static final String DM = "700000000000000004";
    /** The server's channel. */
    static final String CHANNEL = "700000000000000003";

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final AtomicLong COUNT = new AtomicLong();

    private Wire() {}

    /** An id of now: JDA reads from it when an interaction ends. */
    static String id() {
        return Long.toString(((System.currentTimeMillis() - DISCORD_EPOCH) << 22) + COUNT.incrementAndGet());
    }

    /** Somebody types {@code /sip}; a null stands for an option that is not given, which only tests may do. */
    static String slash(String where, String question) {
        return interaction(2, where, """
                {"id":"700000000000000005","name":"sip","type":1,"options":[{"type":3,"name":"question","value":%s}]}""".formatted(quoted(question)));
    }

    /** Somebody types {@code /sip} with a file. */
    static String slashWithFile(String where, String name, String url, long size) {
        return interaction(2, where, """
                {"id":"700000000000000005","name":"sip","type":1,"options":[{"type":11,"name":"trace","value":"5"}],\
                "resolved":{"attachments":{"5":%s}}}""".formatted(file(name, url, size)));
    }

    /** Somebody picks our entry from the menu of a message. */
    static String menu(String where, String content, String attachments) {
        return interaction(2, where, """
                {"id":"700000000000000006","name":"Diagnose SIP trace","type":3,"target_id":"700000000000000007",\
                "resolved":{"messages":{"700000000000000007":%s}}}""".formatted(message(content, attachments)));
    }

    /** Somebody presses a button. */
    static String button(String where, String id) {
        return interaction(3, where, """
                {"custom_id":%s,"component_type":2},"message":%s""".formatted(quoted(id), message("", "")));
    }

    /** Somebody presses a button under a message that looks so. */
    static String button(String where, String id, JsonNode components, String attachments) {
        var message = message("", attachments).replace("\"components\":[]", "\"components\":" + numbered(components));
        return interaction(3, where, """
                {"custom_id":%s,"component_type":2},"message":%s""".formatted(quoted(id), message));
    }

    /** Somebody who owns nothing here types {@code /sip}. */
    static String slashByGuest(String question) {
        return slash(IN_GUILD, question).replace("700000000000000009", "700000000000000010");
    }

    /** Somebody who may manage the channel types {@code /sip}. */
    static String slashByManager(String question) {
        return slashByGuest(question).replace("\"roles\":[]", "\"roles\":[\"700000000000000011\"]");
    }

    /** Somebody has typed the first letters of a question. */
    static String typing(String letters) {
        return interaction(4, IN_GUILD, """
                {"id":"700000000000000005","name":"sip","type":1,"options":[{"type":3,"name":"question","value":%s,\
                "focused":true}]}""".formatted(quoted(letters)));
    }

    /** Somebody sends the form. */
    static String form(String text) {
        return interaction(5, IN_GUILD, """
                {"custom_id":"sipcause:form","components":[{"type":18,"id":1,"component":{"type":4,"id":2,\
                "custom_id":"text","value":%s}}]}""".formatted(quoted(text)));
    }

    /** Somebody writes a message in the server's channel. */
    static String written(String content, String mentions) {
        return message(content, "")
                .replace(
                        "\"id\":\"700000000000000007\"",
                        "\"id\":\"" + id() + "\",\"guild_id\":\"" + GUILD_ID
                                + "\",\"member\":{\"roles\":[],\"joined_at\":\"2026-01-01T00:00:00Z\"}")
                .replace("\"mentions\":[]", "\"mentions\":[" + mentions + "]");
    }

    /** Somebody writes to the bot alone. */
    static String writtenAlone(String content) {
        return message(content, "")
                .replace("\"id\":\"700000000000000007\"", "\"id\":\"" + id() + "\"")
                .replace("\"channel_id\":\"" + CHANNEL + "\"", "\"channel_id\":\"" + DM + "\"");
    }

    /** Components as they come back from Discord: each with a number, a file with its address. */
    private static JsonNode numbered(JsonNode components) {
        var copy = components.deepCopy();
        int number = 1;
        for (var parent : copy.findParents("type")) {
            ((ObjectNode) parent).put("id", number++);
            if (parent.path("file") instanceof ObjectNode file) {
                var url = "https://cdn.discordapp.com/ephemeral-attachments/1/2/answer.txt";
                file.put("url", url).put("proxy_url", url).put("attachment_id", "5");
            }
        }
        return copy;
    }

    /** A file as Discord announces it. */
    static String file(String name, String url, long size) {
        return """
                {"id":"5","filename":%s,"size":%d,"url":"%2$s","proxy_url":"%2$s","content_type":"text/plain"}""".replace("%2$s", url).formatted(quoted(name), size);
    }

    /** A message with content and files. */
    static String message(String content, String attachments) {
        return """
                {"id":"700000000000000007","type":0,"channel_id":"700000000000000003","content":%s,"author":%s,\
                "mentions":[],"mention_roles":[],"mention_everyone":false,"tts":false,"pinned":false,"embeds":[],\
                "attachments":[%s],"components":[],"timestamp":"2026-01-01T00:00:00Z"}""".formatted(quoted(content), USER, attachments);
    }

    /** The key to the conversation about an interaction. */
    static String token(String interaction) {
        return interaction.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    /** The JSON string of some text. */
    static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String interaction(int type, String where, String data) {
        String id = id();
        return """
                {"id":"%s","application_id":"%s","type":%d,"token":"token-%s","version":1,%s,\
                "authorizing_integration_owners":{},"locale":"en-US","entitlements":[],"attachment_size_limit":10485760,\
                "data":%s}""".formatted(id, APPLICATION_ID, type, id, where, data);
    }
}
