package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.chat.SampleCards;
import org.sipcause.runtime.Eventually;

/** The command: looked up at once, or with a file taken on and answered later; with its suggestions and its form. */
@Timeout(30)
class CommandDoorTest {
    private static final int EPHEMERAL = 1 << 6;
    private static final int SUPPRESS_EMBEDS = 1 << 2;
    private static final int COMPONENTS_V2 = 1 << 15;

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
    void registersItsCommandsInOneGo() {
        var puts = presence.discord.bodies("PUT", "/commands");
        assertThat(puts).hasSize(1);
        assertThat(puts.getFirst().findValuesAsText("name")).contains("sip", "question", "trace", "Diagnose SIP trace");
        assertThat(puts.getFirst().findValues("contexts")).allMatch(contexts -> contexts.size() == 3);
        assertThat(puts.getFirst().findValues("integration_types")).allMatch(types -> types.size() == 2);
        assertThat(puts.getFirst().at("/0/description_localizations/de").asText())
                .startsWith("Warum ein Anruf");
        assertThat(puts.getFirst().at("/0/options/0/description_localizations").size())
                .isGreaterThan(7);
        assertThat(puts.getFirst().at("/1/name_localizations/ja").asText()).isEqualTo("SIP トレースを診断");
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
    void theBareCommandAsksForHelp() {
        var answer = presence.answerTo(Wire.slash(Wire.IN_GUILD, "")
                .replace("\"options\":[{\"type\":3,\"name\":\"question\",\"value\":\"\"}]", "\"options\":[]"));
        assertThat(Presence.words(answer)).startsWith("### asked:");
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
    void drawsEverySample() {
        for (int i = 0; i < SampleCards.all().size(); i++) {
            var answer = presence.answerTo(Wire.slash(Wire.IN_GUILD, "sample " + i));
            assertThat(Presence.words(answer)).startsWith("### ");
        }
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
    void suggestsWhileSomebodyTypes() {
        var typing = presence.discord.ask(Wire.typing("50"));
        var shown = Eventually.get("suggestions", () -> presence.discord.first(typing));
        assertThat(shown.path("type").asInt()).isEqualTo(8);
        assertThat(shown.findValuesAsText("value")).contains("503").hasSizeBetween(5, 25);
        assertThat(shown.findValuesAsText("name")).anyMatch(label -> label.contains("Service Unavailable"));
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
    void answersInTheLanguageOfTheAskerAndForAllInTheOneOfTheServer() throws Exception {
        try (var other = new Presence(Echo::of)) {
            assertThat(Presence.words(other.answerTo(inFrench()))).contains("`fr []`");

            other.answerTo(Wire.slashByManager("settings answers public"));
            assertThat(Presence.words(other.answerTo(inFrench()))).contains("`de []`");
        }
    }

    private static String inFrench() {
        return Wire.slash(Wire.IN_GUILD, "503")
                .replace("\"locale\":\"en-US\",\"entitlements\"", "\"locale\":\"fr\",\"entitlements\"");
    }
}
