package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.runtime.Eventually;

/** The menu of a message, a mention, a word to the bot alone, and a trace that somebody posted. */
@Timeout(30)
class MessageDoorTest {
    private static final int EPHEMERAL = 1 << 6;

    private static Presence presence;

    @BeforeAll
    static void comeIn() throws Exception {
        presence = new Presence(Echo::of);
    }

    @AfterAll
    static void leave() {
        presence.close();
    }

    @Test
    void readsTheMessageThatTheMenuIsFor() {
        var url = presence.discord.store("more.txt", "BYE");
        var answer = presence.answerTo(Wire.menu(
                Wire.IN_GUILD,
                "look:\n```sip\nINVITE sip:bob@example.com SIP/2.0\n```",
                Wire.file("more.txt", url, 3)));
        assertThat(Presence.words(answer))
                .contains("INVITE sip:bob@example.com SIP/2.0", "more.txt=BYE")
                .doesNotContain("```");
    }

    @Test
    void readsWhatAMessageForwards() {
        var forwarded = "{\"message\":" + Wire.message("BYE sip:bob@example.com SIP/2.0", "") + "}";
        var answer = presence.answerTo(
                Wire.menu(Wire.IN_GUILD, "", "")
                        .replace(
                                "\"embeds\":[]",
                                "\"embeds\":[],\"message_snapshots\":[" + forwarded + "],\"message_reference\":"
                                        + "{\"type\":1,\"channel_id\":\"700000000000000003\",\"message_id\":\"700000000000000008\"}"));
        assertThat(Presence.words(answer)).contains("BYE sip");
    }

    @Test
    void saysThatAMessageHoldsNothing() {
        assertThat(Presence.words(presence.answerTo(Wire.menu(Wire.IN_GUILD, " ", ""))))
                .contains("no trace");
    }

    @Test
    void whoManagesAChannelChangesItsSettingsAndOthersOnlySeeThem() throws Exception {
        try (var other = new Presence(Echo::of)) {
            assertThat(Presence.words(other.answerTo(Wire.slashByGuest("settings answers public"))))
                    .contains("Only those who may manage");
            assertThat(flags(other, "503") & EPHEMERAL).isNotZero();
            assertThat(Presence.words(other.answerTo(Wire.slashByManager("settings answers public"))))
                    .contains("Changed");
            assertThat(flags(other, "503") & EPHEMERAL).isZero();

            other.discord.write(Wire.written("INVITE sip:b@example.com SIP/2.0", ""));
            other.answerTo(Wire.slashByManager("settings watch on"));
            other.discord.write(Wire.written("BYE sip:b@example.com SIP/2.0", ""));
            var said = Eventually.get(
                    "a look at it",
                    () -> other.discord.messages(Wire.CHANNEL).stream().findFirst());
            assertThat(Presence.words(said)).contains("BYE sip");
        }
    }

    @Test
    void answersAMentionAndAWordToItAlone() throws Exception {
        try (var other = new Presence(Echo::of)) {
            other.discord.write(Wire.written("<@" + Wire.APPLICATION_ID + "> 503", Wire.BOT));
            var said = Eventually.get(
                    "an answer",
                    () -> other.discord.messages(Wire.CHANNEL).stream().findFirst());
            assertThat(Presence.words(said)).contains("asked: 503");
            assertThat(said.path("enforce_nonce").asBoolean()).isTrue();
            assertThat(said.at("/message_reference/message_id").asText()).isNotEmpty();

            other.discord.write(Wire.writtenAlone("408"));
            var alone = Eventually.get(
                    "an answer alone",
                    () -> other.discord.messages(Wire.DM).stream().findFirst());
            assertThat(Presence.words(alone)).contains("asked: 408");
        }
    }

    private static int flags(Presence in, String question) {
        return in.answerTo(Wire.slash(Wire.IN_GUILD, question)).path("flags").asInt();
    }

    @Test
    void aBareMentionBelowATraceReadsThatTrace() throws Exception {
        try (var other = new Presence(Echo::of)) {
            String trace = Wire.message("BYE sip:bob@example.com SIP/2.0", "");
            other.discord.write(Wire.written("<@" + Wire.APPLICATION_ID + ">", Wire.BOT)
                    .replace(
                            "\"embeds\":[]",
                            "\"embeds\":[],\"message_reference\":{\"type\":0,\"channel_id\":\"" + Wire.CHANNEL
                                    + "\",\"message_id\":\"700000000000000007\"},\"referenced_message\":" + trace)
                    .replaceFirst("\"type\":0,\"channel_id\"", "\"type\":19,\"channel_id\""));

            var said = Eventually.get(
                    "an answer",
                    () -> other.discord.messages(Wire.CHANNEL).stream().findFirst());

            assertThat(Presence.words(said)).contains("BYE sip", "`de []`");
        }
    }

    @Test
    void botsAreNotAnswered() throws Exception {
        try (var other = new Presence(Echo::of)) {
            other.discord.write(Wire.written("<@" + Wire.APPLICATION_ID + "> 503", Wire.BOT)
                    .replace("\"username\":\"alice\"", "\"bot\":true,\"username\":\"alice\""));
            other.discord.write(Wire.written("<@" + Wire.APPLICATION_ID + "> 404", Wire.BOT));

            Eventually.until(
                    "an answer", () -> !other.discord.messages(Wire.CHANNEL).isEmpty());

            assertThat(other.discord.messages(Wire.CHANNEL)).hasSize(1);
            assertThat(Presence.words(other.discord.messages(Wire.CHANNEL).getFirst()))
                    .contains("404");
        }
    }
}
