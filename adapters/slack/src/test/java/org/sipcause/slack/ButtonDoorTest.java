package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.Eventually;
import org.sipcause.runtime.LoopbackServer.Reply;

/** The buttons below an answer. */
class ButtonDoorTest extends OpenDoors {
    ButtonDoorTest(String kind) {
        super(kind);
    }

    @Test
    void aButtonAsksItsQuestion() throws IOException {
        line.interaction(Payloads.button("ask-0", "503 &lt;vs&gt; 408", "t1", slack.responseUrl("1")));

        JsonObject answer = onlyResponse("1");
        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.get("replace_original").getAsBoolean()).isFalse();
        assertThat(bot.questions()).containsExactly("503 <vs> 408");
    }

    @Test
    void aPrivateAnswerCanBePublished() throws IOException {
        line.interaction(Payloads.shortcut("a trace", "", "t1", slack.responseUrl("1")));
        var publish = button(onlyResponse("1"), Doors.PUBLISH);

        line.interaction(
                Payloads.button(Doors.PUBLISH, publish.get("value").getAsString(), "t2", slack.responseUrl("2")));

        JsonObject shown = onlyMessage();
        assertThat(shown.get("channel").getAsString()).isEqualTo("C1");
        assertThat(shown.get("blocks").toString()).contains("a trace").doesNotContain(Doors.PUBLISH);
        assertThat(bot.questions()).containsExactly("a trace");
    }

    @Test
    void whereTheBotIsNotInTheChannelThePublishedAnswerComesByTheButtonsAddress() throws IOException {
        slack.web().on("/api/chat.postMessage", seen -> Reply.json("{\"ok\":false,\"error\":\"not_in_channel\"}"));
        line.interaction(Payloads.shortcut("a trace", "", "t1", slack.responseUrl("1")));
        var publish = button(onlyResponse("1"), Doors.PUBLISH);

        line.interaction(
                Payloads.button(Doors.PUBLISH, publish.get("value").getAsString(), "t2", slack.responseUrl("2")));

        assertThat(onlyResponse("2").get("response_type").getAsString()).isEqualTo("in_channel");
    }

    @Test
    void aLookUpCanBePublished() throws IOException {
        JsonObject ack = line.command(Payloads.command("503", "t1", slack.responseUrl("1")))
                .orElseThrow();

        line.interaction(Payloads.button(
                Doors.SHOW, button(ack, Doors.SHOW).get("value").getAsString(), "t2", slack.responseUrl("2")));

        assertThat(onlyMessage().get("channel").getAsString()).isEqualTo("C1");
        assertThat(bot.questions()).containsExactly("503", "503");
    }

    @Test
    void theButtonsOfADiagnosisShowWhatWasKept() throws IOException {
        line.event(Payloads.mention("<@U0BOT> deep", "", "Ev1", "U1"), Optional.empty());
        var evidence = button(onlyMessage(), Doors.KEPT + "0");
        assertThat(evidence.getAsJsonObject("text").get("text").getAsString()).isEqualTo("Evidence");

        line.interaction(
                Payloads.button(Doors.KEPT + "0", evidence.get("value").getAsString(), "t1", slack.responseUrl("1")));

        JsonObject shown = onlyResponse("1");
        assertThat(shown.get("replace_original").getAsBoolean()).as("in place").isTrue();
        assertThat(shown.get("blocks").toString()).contains("the proof");
        assertThat(press(shown, 0, "2").get("blocks").toString()).contains("the next page");
        var back = press(shown, 1, "3");
        assertThat(back.get("blocks").toString()).contains("the verdict");
        assertThat(button(back, Doors.KEPT + "0")
                        .getAsJsonObject("text")
                        .get("text")
                        .getAsString())
                .isEqualTo("Evidence");
    }

    @Test
    void thePictureIsUploadedOnceAndTheReportWhenItIsAskedFor() throws IOException {
        line.event(Payloads.mention("<@U0BOT> pictured", "", "Ev1", "U1"), Optional.empty());
        var card = onlyMessage();
        Eventually.until("the picture", () -> uploads().size() == 1);
        assertThat(uploads().getFirst()).contains("ladder.png", "1700000000.000100");
        assertThat(slack.web()
                        .requests("/api/files.getUploadURLExternal")
                        .getFirst()
                        .text())
                .contains("alt_txt=Failed");

        var ladder = pressShown(card, 0, "1");
        assertThat(ladder.get("blocks").toString()).contains("the ladder").doesNotContain("ladder.png");
        var back = pressShown(ladder, 0, "2");
        var report = pressShown(back, 1, "3");
        assertThat(report.get("blocks").toString()).contains("the page");
        Eventually.until("the report", () -> uploads().size() == 2);
        assertThat(uploads().getLast()).contains("report.html").doesNotContain("ladder.png");
    }

    @Test
    void aPrivateAnswerHasTheLadderInWordsAndNamesTheReportThatItCannotCarry() throws IOException {
        line.interaction(Payloads.shortcut("pictured", "", "t1", slack.responseUrl("1")));
        var card = onlyResponse("1");
        assertThat(card.get("blocks").toString()).contains("the verdict").doesNotContain("ladder.png");

        assertThat(press(card, 1, "2").get("blocks").toString()).contains("the page", "report.html");
        assertThat(uploads()).isEmpty();
    }

    private List<String> uploads() {
        return slack.web().requests("/api/files.completeUploadExternal").stream()
                .map(request -> URLDecoder.decode(request.text(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Presses such a button on a card that everybody sees. */
    private JsonObject pressShown(JsonObject card, int number, String name) throws IOException {
        line.interaction(Payloads.shownButton(
                Doors.KEPT + number,
                button(card, Doors.KEPT + number).get("value").getAsString(),
                "t" + name,
                slack.responseUrl(name)));
        return onlyResponse(name);
    }

    /** Presses one of the buttons that lead to kept cards; what comes of it. */
    private JsonObject press(JsonObject card, int number, String name) throws IOException {
        line.interaction(Payloads.button(
                Doors.KEPT + number,
                button(card, Doors.KEPT + number).get("value").getAsString(),
                "t" + name,
                slack.responseUrl(name)));
        JsonObject shown = onlyResponse(name);
        assertThat(shown.get("replace_original").getAsBoolean()).isTrue();
        return shown;
    }

    @Test
    void aButtonWhoseCardIsGoneSaysWhy() throws IOException {
        line.interaction(Payloads.button(Doors.KEPT + "0", "0123456789abcdef01234567", "t1", slack.responseUrl("1")));

        JsonObject said = onlyResponse("1");
        assertThat(said.get("text").getAsString()).contains("it is kept for 7 days");
        assertThat(said.get("replace_original").getAsBoolean())
                .as("the card stays")
                .isFalse();
    }
}
