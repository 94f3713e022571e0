package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.Eventually;

/** A mention, a word to the bot alone, and a trace that somebody posted. */
class MessageDoorTest extends OpenDoors {
    MessageDoorTest(String kind) {
        super(kind);
    }

    @Test
    void aMentionIsAnsweredInItsThread() throws IOException {
        line.event(
                Payloads.mention(
                        "<@U0BOT> " + AS_SLACK_SENDS_IT,
                        Payloads.file("a.pcap", slack.web().at("/files/a.pcap").toString(), 5),
                        "Ev1",
                        "U1"),
                Optional.empty());

        JsonObject message = onlyMessage();
        assertThat(message.get("channel").getAsString()).isEqualTo("C1");
        assertThat(message.get("thread_ts").getAsString()).isEqualTo("1700000000.000100");
        assertThat(message.get("unfurl_links").getAsString()).isIn("0", "false");
        assertThat(message.get("unfurl_media").getAsString()).isIn("0", "false");
        assertThat(message.get("link_names").getAsString()).isIn("0", "false");
        assertThat(message.get("parse").getAsString()).isEqualTo("none");
        assertThat(bot.questions()).containsExactly(TRACE + "[a.pcap=trace]");
    }

    @Test
    void whatDoesNotFitIsAttachedWhole() throws IOException {
        line.event(Payloads.mention("<@U0BOT> monster", "", "Ev1", "U1"), Optional.empty());

        assertThat(onlyMessage().get("blocks").toString()).contains("the whole answer is attached as answer.txt");
        Eventually.until(
                "the file",
                () -> !slack.web().requests("/api/files.completeUploadExternal").isEmpty());
        var upload = slack.web().requests("/upload").getFirst();
        assertThat(upload.text()).contains("Paragraph 29");
        assertThat(upload.header("Authorization")).isEmpty();
    }

    @Test
    void aCardsOwnFilesGoToTheThread() throws IOException {
        line.event(Payloads.mention("<@U0BOT> diagnosis", "", "Ev1", "U1"), Optional.empty());

        Eventually.until(
                "the file",
                () -> !slack.web().requests("/api/files.completeUploadExternal").isEmpty());
        assertThat(slack.web()
                        .requests("/api/files.completeUploadExternal")
                        .getFirst()
                        .text())
                .contains("1700000000.000100")
                .contains("ladder.txt");
    }

    @Test
    void botsAreNotAnswered() throws IOException {
        var other = Payloads.mention("<@U0BOT> 503", "", "Ev1", "U9");
        other.getAsJsonObject("event").addProperty("bot_id", "B9");
        line.event(other, Optional.empty());
        line.event(Payloads.mention("<@U0BOT> 503", "", "Ev2", FakeSlack.BOT_USER), Optional.empty());
        line.event(Payloads.mention("<@U0BOT> 404", "", "Ev3", "U1"), Optional.empty());

        onlyMessage();
        assertThat(bot.questions()).containsExactly("404");
    }

    @Test
    void postedTracesAreLookedAtWhereThatWasChosenOnly() throws IOException {
        line.event(Payloads.message("INVITE sip:b@example.com SIP/2.0", "channel", "Ev1", "U1"), Optional.empty());
        settings("settings watch on", "U0ADMIN", "1");
        onlyResponse("1");
        line.event(Payloads.message("BYE sip:b@example.com SIP/2.0", "channel", "Ev2", "U1"), Optional.empty());
        line.event(Payloads.message("lunch?", "channel", "Ev3", "U1"), Optional.empty());

        assertThat(onlyMessage().get("thread_ts").getAsString()).isEqualTo("1700000000.000100");
        assertThat(bot.questions()).containsExactly("BYE sip:b@example.com SIP/2.0");
    }

    @Test
    void aWordToTheBotAloneIsAnswered() throws IOException {
        line.event(Payloads.message("503", "im", "Ev1", "U1"), Optional.empty());

        assertThat(onlyMessage().has("thread_ts")).isFalse();
        assertThat(bot.questions()).containsExactly("503");
    }

    @Test
    void aBareMentionReadsTheTracesOfTheThread() throws IOException {
        slack.standing().wrote(wrote(AS_SLACK_SENDS_IT.replace("CSeq", "SIP/2.0\nCSeq"), ""));
        slack.standing()
                .wrote(wrote(
                        "mine, from the other side",
                        Payloads.file("b.pcap", slack.web().at("/files/b.pcap").toString(), 5)));
        var mention = Payloads.mention("<@U0BOT>", "", "Ev1", "U3");
        mention.getAsJsonObject("event").addProperty("thread_ts", "1700000000.000050");

        line.event(mention, Optional.empty());

        assertThat(onlyMessage().get("thread_ts").getAsString()).isEqualTo("1700000000.000050");
        assertThat(bot.questions()).hasSize(1);
        assertThat(bot.questions().getFirst())
                .startsWith("[message-1.txt=INVITE sip:bob@example.com SIP/2.0")
                .endsWith("[b.pcap=trace]")
                .doesNotContain("mine");
    }

    private static JsonObject wrote(String text, String files) {
        return Payloads.mention(text, files, "", "U2").getAsJsonObject("event");
    }
}
