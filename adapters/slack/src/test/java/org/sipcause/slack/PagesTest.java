package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void theHomePageShowsOnesLatestPrivateAnswersAndOpensThem() throws IOException {
        line.interaction(Payloads.shortcut("deep", "", "t1", slack.responseUrl("1")));
        onlyResponse("1");
        line.event(Payloads.home("Ev1", "U1"), Optional.empty());
        var home = view("/api/views.publish", 0);
        var recent = home.getAsJsonArray("blocks").asList().stream()
                .map(block -> block.getAsJsonObject())
                .filter(block -> block.toString().contains(Doors.KEPT))
                .findFirst()
                .orElseThrow();
        assertThat(recent.toString()).contains("✗ Failed");
        String card = recent.getAsJsonObject("accessory").get("value").getAsString();

        line.interaction(Payloads.onPage("home", Doors.KEPT + "0", card));

        var opened = view("/api/views.open", 0);
        assertThat(opened.toString()).contains("the verdict", "Evidence");
        String evidence = button(opened, Doors.KEPT + "0").get("value").getAsString();
        line.interaction(Payloads.onPage("modal", Doors.KEPT + "0", evidence));
        assertThat(view("/api/views.update", 0).toString()).contains("the proof", "Back");

        line.event(Payloads.home("Ev2", "U2"), Optional.empty());
        assertThat(view("/api/views.publish", 1).toString()).doesNotContain("Failed");
    }

    @Test
    void theLanguageIsTheOneChosenAtHomeThenSlacksThenEnglish() throws IOException {
        slack.language("U1", "de-DE");
        assertThat(said("first", "t1")).contains("Show to everyone here");
        Eventually.until(
                "Slack is asked behind the acknowledgement",
                () -> said("second", "t2").contains("Allen hier zeigen"));

        line.interaction(Payloads.choice(Pages.LANGUAGE, "fr"));

        assertThat(view("/api/views.publish", 0).toString()).contains("Langue de mes réponses");
        Eventually.until("the choice", () -> said("third", "t3").contains("Montrer à tous ici"));
        slack.web()
                .requests("/api/users.info")
                .forEach(seen -> assertThat(seen.text()).contains("include_locale"));
    }

    private String said(String text, String trigger) {
        try {
            return line.command(Payloads.command(text, trigger + System.nanoTime(), slack.responseUrl("9")))
                    .orElseThrow()
                    .toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A page that was published, opened or changed. */
    private JsonObject view(String method, int number) {
        return Eventually.get(
                "a page",
                () -> slack.web().requests(method).stream()
                        .skip(number)
                        .findFirst()
                        .map(FakeSlack::view));
    }
}
