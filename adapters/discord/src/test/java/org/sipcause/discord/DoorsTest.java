package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Question;
import org.sipcause.chat.SampleCards;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.Eventually;

/** Every way in, from the wire to the wire: the real JDA, a fake Discord. */
@Timeout(30)
class DoorsTest {
    private static final int EPHEMERAL = 1 << 6;
    private static final int SUPPRESS_EMBEDS = 1 << 2;
    private static final int COMPONENTS_V2 = 1 << 15;

    private static Presence presence;

    @BeforeAll
    static void comeIn() throws Exception {
        presence = new Presence(DoorsTest::echo);
    }

    @AfterAll
    static void leave() {
        presence.close();
    }

    /** Says what reached it. */
    private static Card echo(Question question) {
        if (question.text().equals("fail")) {
            throw new IllegalStateException("a bug that quotes sip:alice@example.com");
        }
        if (question.text().startsWith("deep")) {
            return Card.of("Failed", Tone.BAD, new Block.Code("the verdict"))
                    .with(List.of(new More(
                            "Evidence", () -> Card.of("Evidence", Tone.NEUTRAL, new Block.Code("the proof")))));
        }
        if (question.text().startsWith("sample ")) {
            return SampleCards.all().get(Integer.parseInt(question.text().substring("sample ".length())));
        }
        var files = question.attachments().stream()
                .map(file -> {
                    try (var in = file.open()) {
                        return file.name() + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
        return Card.of(
                "asked: " + question.text(),
                Tone.NEUTRAL,
                new Block.Paragraph(Text.mono(question.locale().toLanguageTag() + " " + files)));
    }

    @Test
    void registersItsCommandsInOneGo() {
        var puts = presence.discord.bodies("PUT", "/commands");
        assertThat(puts).hasSize(1);
        assertThat(puts.getFirst().findValuesAsText("name")).contains("sip", "question", "trace", "Diagnose SIP trace");
        assertThat(puts.getFirst().findValues("contexts")).allMatch(contexts -> contexts.size() == 3);
        assertThat(puts.getFirst().findValues("integration_types")).allMatch(types -> types.size() == 2);
    }

    @Test
    void looksUpAtOnceAndForTheAskerAlone() {
        var asked = presence.discord.ask(Wire.slash(Wire.IN_GUILD, "503"));
        var answer = Eventually.get("an answer", () -> presence.discord.answer(asked));
        assertThat(presence.discord.first(asked).orElseThrow().path("type").asInt())
                .isEqualTo(4);
        assertThat(answer.path("flags").asInt()).isEqualTo(EPHEMERAL | SUPPRESS_EMBEDS | COMPONENTS_V2);
        assertThat(Presence.words(answer)).contains("asked: 503", "`en-US []`");
    }

    @Test
    void readsAFileAfterASignThatItIsAtWork() {
        var url = presence.discord.store("call.txt", "INVITE sip:bob@example.com SIP/2.0");
        var asked = presence.discord.ask(Wire.slashWithFile(Wire.IN_GUILD, "call.txt", url, 34));
        var answer = Eventually.get("an answer", () -> presence.discord.answer(asked));
        var first = presence.discord.first(asked).orElseThrow();
        assertThat(first.path("type").asInt()).isEqualTo(5);
        assertThat(first.at("/data/flags").asInt()).isEqualTo(EPHEMERAL);
        assertThat(answer.path("flags").asInt()).isEqualTo(SUPPRESS_EMBEDS | COMPONENTS_V2);
        assertThat(Presence.words(answer)).contains("call.txt=INVITE sip:bob@example.com SIP/2.0");
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
    void drawsEverySample() {
        for (int i = 0; i < SampleCards.all().size(); i++) {
            var answer = presence.answerTo(Wire.slash(Wire.IN_GUILD, "sample " + i));
            assertThat(Presence.words(answer)).startsWith("### ");
        }
    }

    @Test
    void saysThatAMessageHoldsNothing() {
        assertThat(Presence.words(presence.answerTo(Wire.menu(Wire.IN_GUILD, " ", ""))))
                .contains("no trace");
    }

    @Test
    void aButtonAsks() {
        var answer = presence.answerTo(Wire.button(Wire.IN_GUILD, "503 vs 408"));
        assertThat(Presence.words(answer)).contains("asked: 503 vs 408");
        assertThat(answer.path("flags").asInt() & EPHEMERAL).isNotZero();
    }

    @Test
    void staysVisibleWhereNobodyElseListens() {
        var answer = presence.answerTo(Wire.slash(Wire.IN_DM, "503"));
        assertThat(answer.path("flags").asInt()).isEqualTo(SUPPRESS_EMBEDS | COMPONENTS_V2);
    }

    @Test
    void answersWhereItIsInstalledForOnePersonOnly() {
        var answer = presence.answerTo(Wire.slash(Wire.IN_FOREIGN_GUILD, "404"));
        assertThat(Presence.words(answer)).contains("asked: 404");
    }

    @Test
    void refusesAFileElsewhereWithoutARequest() {
        // OutboundWatch fails this test where a name is looked up or a connection is tried
        var answer = presence.answerTo(
                Wire.slashWithFile(Wire.IN_GUILD, "call.txt", "https://files.example.com/call.txt", 34));
        assertThat(Presence.words(answer)).contains("not stored with this chat");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutARequest() {
        var url = presence.discord.store("huge.pcap", "x");
        var answer = presence.answerTo(Wire.slashWithFile(Wire.IN_GUILD, "huge.pcap", url, (1 << 20) + 1));
        assertThat(Presence.words(answer)).contains("huge.pcap is too large", "1 MiB");
        assertThat(presence.discord.requests()).noneMatch(seen -> seen.path().endsWith("huge.pcap"));
    }

    @Test
    void saysThatItFailed() {
        assertThat(Presence.words(presence.answerTo(Wire.slash(Wire.IN_GUILD, "fail"))))
                .contains("the bot's fault")
                .doesNotContain("alice");
    }

    @Test
    void comesAgainWhenPutOff() {
        var interaction = Wire.slash(Wire.IN_GUILD, "480");
        var path = "/" + Wire.token(interaction) + "/callback";
        presence.discord.putOffOnce(path);
        presence.discord.ask(interaction);
        Eventually.until(
                "a second attempt", () -> presence.discord.bodies("POST", path).size() == 2);
    }

    @Test
    void sendsAFileAgainWhenPutOff() {
        var url = presence.discord.store("long.txt", "x".repeat(20_000));
        var interaction = Wire.slashWithFile(Wire.IN_GUILD, "long.txt", url, 20_000);
        var path = "/" + Wire.token(interaction) + "/messages/@original";
        presence.discord.putOffOnce(path);
        presence.discord.ask(interaction);
        Eventually.until(
                "a second attempt", () -> presence.discord.bodies("PATCH", path).size() == 2);
        assertThat(presence.discord.requests().getLast().text())
                .contains("name=\"files[0]\"; filename=\"answer.txt\"", "xxxxxxxxxx");
    }

    @Test
    void showsToEverybodyWhatOneSaw() {
        var hidden = presence.answerTo(Wire.slash(Wire.IN_GUILD, "sample 5"));
        assertThat(hidden.findValuesAsText("custom_id")).contains(Published.ID);

        var whole = presence.discord.store("answer.txt", "the whole of it");
        var pressed = presence.discord.ask(Wire.button(
                Wire.IN_GUILD, Published.ID, hidden.path("components"), Wire.file("answer.txt", whole, 15)));
        var shown = Eventually.get("a message for all", () -> presence.discord.answer(pressed));

        assertThat(presence.discord
                        .first(pressed)
                        .orElseThrow()
                        .at("/data/flags")
                        .asInt())
                .isZero();
        assertThat(Presence.words(shown).strip())
                .isEqualTo(Presence.words(hidden).strip());
        assertThat(shown.findValuesAsText("custom_id")).doesNotContain(Published.ID);
        assertThat(shown.findValuesAsText("url")).containsExactly("attachment://answer.txt");
        assertThat(presence.discord.requests().getLast().text()).contains("the whole of it");
    }

    @Test
    void theButtonsOfADiagnosisShowWhatWasKept() {
        var answer = presence.answerTo(Wire.menu(Wire.IN_GUILD, "deep\ntrace", ""));
        var evidence = id(answer, Buttons.KEPT);

        var shown = presence.answerTo(Wire.button(Wire.IN_GUILD, evidence));

        assertThat(Presence.words(shown)).contains("the proof");
    }

    @Test
    void aButtonWhoseCardIsGoneSaysWhy() {
        var shown = presence.answerTo(Wire.button(Wire.IN_GUILD, Buttons.KEPT + "0123456789abcdef01234567"));
        assertThat(Presence.words(shown)).contains("it is kept for 7 days");
    }

    @Test
    void showsToEverybodyWhatWasKept() {
        var answer = presence.answerTo(Wire.menu(Wire.IN_GUILD, "deep\ntrace", ""));

        var pressed = presence.discord.ask(Wire.button(Wire.IN_GUILD, id(answer, Buttons.PUBLISH_KEPT)));
        var shown = Eventually.get("a message for all", () -> presence.discord.answer(pressed));

        assertThat(presence.discord
                        .first(pressed)
                        .orElseThrow()
                        .at("/data/flags")
                        .asInt())
                .isZero();
        assertThat(Presence.words(shown)).contains("the verdict");
        assertThat(shown.findValuesAsText("custom_id")).noneMatch(id -> id.startsWith(Buttons.PUBLISH_KEPT));
    }

    private static String id(JsonNode message, String begin) {
        return message.findValuesAsText("custom_id").stream()
                .filter(id -> id.startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void suggestsWhileSomebodyTypes() {
        var typing = presence.discord.ask(Wire.typing("50"));
        var shown = Eventually.get("suggestions", () -> presence.discord.first(typing));
        assertThat(shown.path("type").asInt()).isEqualTo(8);
        assertThat(shown.findValuesAsText("value")).containsExactly("503", "503 vs 408");
    }

    @Test
    void opensAFormForATraceAndAnswersWhatIsPastedThere() {
        var asked = presence.discord.ask(Wire.slash(Wire.IN_GUILD, "trace"));
        var form = Eventually.get("a form", () -> presence.discord.first(asked));
        assertThat(form.path("type").asInt()).isEqualTo(9);

        var answer = presence.answerTo(Wire.form("INVITE sip:bob@example.com SIP/2.0"));

        assertThat(Presence.words(answer)).contains("INVITE sip");
    }

    @Test
    void whoManagesAChannelChangesItsSettingsAndOthersOnlySeeThem() throws Exception {
        try (var other = new Presence(DoorsTest::echo)) {
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

    private static int flags(Presence in, String question) {
        return in.answerTo(Wire.slash(Wire.IN_GUILD, question)).path("flags").asInt();
    }

    @Test
    void answersAMentionAndAWordToItAlone() throws Exception {
        try (var other = new Presence(DoorsTest::echo)) {
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

    @Test
    void aKeyThatIsUsedUpIsFollowedByAMessageToTheAskerAlone() throws Exception {
        try (var other = new Presence(DoorsTest::echo)) {
            other.discord.failOnce("/messages/@original", 404, "{\"message\":\"Unknown Webhook\",\"code\":10015}");
            other.discord.ask(Wire.menu(Wire.IN_GUILD, "a trace\nof two lines", ""));

            var instead = Eventually.get(
                    "a message", () -> other.discord.messages(Wire.DM).stream().findFirst());

            assertThat(Presence.words(instead)).contains("a trace");
        }
    }
}
