package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

        JsonObject shown = onlyResponse("2");
        assertThat(shown.get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(shown.get("blocks").toString()).contains("a trace").doesNotContain(Doors.PUBLISH);
        assertThat(bot.questions()).containsExactly("a trace");
    }

    @Test
    void aLookUpCanBePublished() throws IOException {
        JsonObject ack = line.command(Payloads.command("503", "t1", slack.responseUrl("1")))
                .orElseThrow();

        line.interaction(Payloads.button(
                Doors.SHOW, button(ack, Doors.SHOW).get("value").getAsString(), "t2", slack.responseUrl("2")));

        assertThat(onlyResponse("2").get("response_type").getAsString()).isEqualTo("in_channel");
    }

    @Test
    void theButtonsOfADiagnosisShowWhatWasKept() throws IOException {
        line.event(Payloads.mention("<@U0BOT> deep", "", "Ev1", "U1"), Optional.empty());
        var evidence = button(onlyMessage(), Doors.KEPT + "0");
        assertThat(evidence.getAsJsonObject("text").get("text").getAsString()).isEqualTo("Evidence");

        line.interaction(
                Payloads.button(Doors.KEPT + "0", evidence.get("value").getAsString(), "t1", slack.responseUrl("1")));

        JsonObject shown = onlyResponse("1");
        assertThat(shown.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(shown.get("blocks").toString()).contains("the proof");
        line.interaction(Payloads.button(
                Doors.KEPT + "0",
                button(shown, Doors.KEPT + "0").get("value").getAsString(),
                "t2",
                slack.responseUrl("2")));
        assertThat(onlyResponse("2").get("blocks").toString()).contains("the next page");
    }

    @Test
    void aButtonWhoseCardIsGoneSaysWhy() throws IOException {
        line.interaction(Payloads.button(Doors.KEPT + "0", "0123456789abcdef01234567", "t1", slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("text").getAsString()).contains("it is kept for 7 days");
    }
}
