package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.runtime.Eventually;

/** The buttons below an answer. */
@Timeout(30)
class ButtonDoorTest {
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
    void aButtonAsks() {
        var answer = presence.answerTo(Wire.button(Wire.IN_GUILD, "503 vs 408"));
        assertThat(Presence.words(answer)).contains("asked: 503 vs 408");
        assertThat(answer.path("flags").asInt() & EPHEMERAL).isNotZero();
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
        var url = presence.discord.store("ladder.txt", "a ladder");

        var pressed = presence.discord.ask(Wire.button(
                Wire.IN_GUILD, id(answer, Buttons.KEPT), answer.path("components"), Wire.file("ladder.txt", url, 8)));
        var shown = Eventually.get("what the button shows", () -> presence.discord.answer(pressed));

        assertThat(presence.discord.first(pressed).orElseThrow().path("type").asInt())
                .as("in place")
                .isEqualTo(6);
        assertThat(Presence.words(shown)).contains("the proof");
        assertThat(shown.has("attachments")).as("files stay").isFalse();
        assertThat(shown.findValuesAsText("url")).containsExactly("attachment://ladder.txt");
        var back = presence.answerTo(Wire.button(Wire.IN_GUILD, id(shown, Buttons.KEPT)));
        assertThat(Presence.words(back)).contains("the verdict");
    }

    @Test
    void thePictureStandsOnTheCardOnceAndTheReportIsAFile() {
        var answer = presence.answerTo(Wire.menu(Wire.IN_GUILD, "pictured\ntrace", ""));
        assertThat(answer.findValuesAsText("url")).containsExactly("attachment://ladder.png");
        assertThat(answer.findValuesAsText("description")).contains("Failed; a ladder of 3 messages");
        assertThat(answer.findValuesAsText("type")).as("a gallery").contains("12");
        var there = Wire.file("ladder.png", presence.discord.store("ladder.png", "x"), 3);

        var ladder = press(answer, 0, there);
        assertThat(Presence.words(ladder)).contains("the ladder");
        assertThat(ladder.findValuesAsText("url")).as("in its own place").containsExactly("attachment://ladder.png");
        assertThat(ladder.path("attachments")).hasSize(1);

        var report = press(answer, 1, there);
        assertThat(Presence.words(report)).contains("the page");
        assertThat(report.findValuesAsText("url"))
                .containsExactlyInAnyOrder("attachment://report.html", "attachment://ladder.png");
        assertThat(report.path("attachments")).as("the picture stays").hasSize(2);
    }

    /** Presses one of the buttons that lead to kept cards, on a card with a file; what comes of it. */
    private static JsonNode press(JsonNode card, int number, String file) {
        var ids = card.findValuesAsText("custom_id").stream()
                .filter(id -> id.startsWith(Buttons.KEPT))
                .toList();
        var pressed = presence.discord.ask(Wire.button(Wire.IN_GUILD, ids.get(number), card.path("components"), file));
        return Eventually.get("what the button shows", () -> presence.discord.answer(pressed));
    }

    @Test
    void aButtonWhoseCardIsGoneSaysWhy() {
        var pressed = presence.discord.ask(Wire.button(Wire.IN_GUILD, Buttons.KEPT + "0123456789abcdef01234567"));

        var said = Eventually.get("a sentence beside the card", () -> presence.discord.besides(pressed));

        assertThat(Presence.words(said)).contains("it is kept for 7 days");
        assertThat(said.path("flags").asInt() & EPHEMERAL).isNotZero();
        assertThat(presence.discord.answer(pressed)).as("the card stays").isEmpty();
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
}
