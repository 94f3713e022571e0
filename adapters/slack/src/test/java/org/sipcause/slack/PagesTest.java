package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.Eventually;

/** The form, the settings of a channel, and the home page. */
class PagesTest extends OpenDoors {
    PagesTest(String kind) {
        super(kind);
    }

    @Test
    void whoManagesAChannelChangesItsSettingsAndOthersOnlySeeThem() throws IOException {
        settings("settings answers public", "U1", "1");
        assertThat(onlyResponse("1").get("text").getAsString()).contains("Only those who may manage");
        assertThat(ackType("503", "t5")).isEqualTo("ephemeral");

        settings("settings answers public", "U0ADMIN", "2");
        assertThat(onlyResponse("2").get("text").getAsString()).contains("Changed");
        assertThat(ackType("503", "t6")).isEqualTo("in_channel");

        settings("settings answers private", "U7", "3"); // who made the channel
        assertThat(onlyResponse("3").get("text").getAsString()).contains("Changed");
        assertThat(ackType("503", "t7")).isEqualTo("ephemeral");
    }

    @Test
    void theFormIsOpenedAndWhatIsPastedThereIsAnswered() throws IOException {
        line.command(Payloads.command("trace", "t1", slack.responseUrl("1")));
        var opened = Eventually.get(
                "a form", () -> slack.web().requests("/api/views.open").stream().findFirst());
        assertThat(opened.text()).contains("t1", "paste_sip_trace");

        line.interaction(Payloads.submission("INVITE x", slack.responseUrl("1"), "V1"));
        line.interaction(Payloads.submission("INVITE x", slack.responseUrl("1"), "V1"));

        onlyResponse("1");
        assertThat(bot.questions()).containsExactly("trace\nINVITE x");
    }

    @Test
    void theHomePageIsDrawn() throws IOException {
        line.event(Payloads.home("Ev1", "U1"), Optional.empty());

        var home = Eventually.get(
                "the page",
                () -> slack.web().requests("/api/views.publish").stream().findFirst());
        assertThat(home.text()).contains("U1", "home");
    }
}
