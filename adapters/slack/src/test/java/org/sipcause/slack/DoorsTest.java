package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;

/** Everything that people in Slack can do, the same over signed HTTP and over a socket. */
@Timeout(60)
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"HTTP", "socket mode"})
class DoorsTest {
    private static final String TRACE = """
        INVITE sip:bob@example.com SIP/2.0
        From: <sip:alice@example.com>;tag=1
        CSeq: 1 INVITE\
        """;
    private static final String AS_SLACK_SENDS_IT = """
        ```INVITE <sip:bob@example.com|sip:bob@example.com> SIP/2.0
        From: &lt;sip:<mailto:alice@example.com|alice@example.com>&gt;;tag=1
        CSeq: 1 INVITE```\
        """;

    private final Asked bot = new Asked();
    private final String kind;
    private FakeSlack slack;
    private SlackApp app;
    private Line line;

    DoorsTest(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws IOException, CannotStart {
        slack = new FakeSlack();
        line = kind.equals("HTTP") ? new Line.Http(slack) : new Line.Socket(slack);
        app = SlackApp.start(line.settings(), bot);
        line.connect(app);
    }

    @AfterEach
    void stop() {
        app.close();
        line.close();
        slack.close();
        slack.assertWithinLimits();
    }

    @Test
    void aLookUpIsAnsweredInTheAcknowledgement() throws IOException {
        JsonObject ack = line.command(Payloads.command("503 vs 408", "t1", slack.responseUrl("1")))
                .orElseThrow();

        SlackLimits.check(ack);
        assertThat(ack.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(ack.get("text").getAsString()).isEqualTo("✓ Heard");
        assertThat(ack.get("blocks").toString()).contains("503 vs 408");
        assertThat(slack.responses("1")).isEmpty();
    }

    @Test
    void theBareCommandAsksForHelp() throws IOException {
        assertThat(line.command(Payloads.command("", "t1", slack.responseUrl("1"))))
                .isPresent();
        assertThat(bot.questions()).containsExactly("");
    }

    @Test
    void aPastedTraceIsAcknowledgedAtOnceAndAnsweredLater() throws IOException {
        JsonObject ack = line.command(Payloads.command(AS_SLACK_SENDS_IT, "t1", slack.responseUrl("1")))
                .orElseThrow();

        assertThat(ack.get("text").getAsString()).isEqualTo("Working on it …");
        JsonObject answer = onlyResponse("1");
        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(bot.questions()).containsExactly(TRACE);
    }

    @Test
    void theShortcutReadsTheMessageAndItsFiles() throws IOException {
        line.interaction(Payloads.shortcut(
                AS_SLACK_SENDS_IT,
                Payloads.file("a.pcap", slack.web().at("/files/a.pcap").toString(), 5)
                        + ",{\"id\":\"F9\",\"file_access\":\"check_file_info\"}",
                "t1",
                slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("replace_original").getAsBoolean()).isFalse();
        assertThat(bot.questions()).containsExactly(TRACE + "[a.pcap=trace][asked.txt=trace]");
    }

    @Test
    void theShortcutOnAnEmptyMessageSaysWhatToDo() throws IOException {
        line.interaction(Payloads.shortcut("", "", "t1", slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("text").getAsString()).contains("There is no trace here to read.");
        assertThat(bot.questions()).isEmpty();
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
    void hostileTextReachesNobody() throws IOException {
        line.event(Payloads.mention("<@U0BOT> hostile", "", "Ev1", "U1"), Optional.empty());
        JsonObject ack = line.command(Payloads.command("hostile", "t1", slack.responseUrl("1")))
                .orElseThrow();

        SlackLimits.check(ack);
        SlackLimits.inert(ack.get("text").getAsString());
        SlackLimits.inert(onlyMessage().get("text").getAsString());
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
    void aRepeatIsAnsweredOnce() throws IOException {
        var mention = Payloads.mention("<@U0BOT> 503", "", "Ev1", "U1");
        line.event(mention, Optional.empty());
        line.event(mention, Optional.of(1));
        var command = Payloads.command(AS_SLACK_SENDS_IT, "t1", slack.responseUrl("1"));
        line.command(command);
        line.command(command);
        var shortcut = Payloads.shortcut("again", "", "t2", slack.responseUrl("2"));
        line.interaction(shortcut);
        line.interaction(shortcut);
        line.interaction(Payloads.shortcut("the last", "", "t3", slack.responseUrl("3")));

        onlyResponse("3");
        onlyResponse("1");
        onlyResponse("2");
        onlyMessage();
        assertThat(bot.questions()).containsExactlyInAnyOrder("503", TRACE, "again", "the last");
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
    void aFileOnAForeignHostGetsNoRequest() throws IOException {
        line.interaction(Payloads.shortcut(
                "", Payloads.file("a<b>.pcap", "https://192.0.2.66/a.pcap", 5), "t1", slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("text").getAsString())
                .isEqualTo("? a&lt;b&gt;.pcap is not stored with this chat, so it was not fetched. Upload the file"
                        + " itself.");
        assertThat(bot.questions()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsNamed() throws IOException {
        line.interaction(Payloads.shortcut(
                "",
                Payloads.file("said.pcap", slack.web().at("/files/said.pcap").toString(), 2 << 20)
                        + ","
                        + Payloads.file(
                                "huge.pcap", slack.web().at("/files/huge.pcap").toString(), 5)
                        + ","
                        + Payloads.file(
                                "login.txt", slack.web().at("/files/login.txt").toString(), 5)
                        + ","
                        + Payloads.file(
                                "good.txt", slack.web().at("/files/good.txt").toString(), 5),
                "t1",
                slack.responseUrl("1")));

        assertThat(onlyResponse("1").get("blocks").toString())
                .contains("said.pcap is too large: the limit is 1 MiB.")
                .contains("huge.pcap is too large: the limit is 1 MiB.")
                .contains("login.txt could not be fetched: the bot lacks the permission");
        assertThat(slack.web().requests("/files/said.pcap")).isEmpty();
        assertThat(bot.questions()).containsExactly("[good.txt=trace]");
    }

    @Test
    void whenSlackAsksForPatienceTheAnswerComesLater() throws IOException {
        slack.refuseNext();
        line.event(Payloads.mention("<@U0BOT> 503", "", "Ev1", "U1"), Optional.empty());

        Eventually.until("the second try", () -> slack.messages().size() == 2);
    }

    @Test
    void aBugOfTheBotIsOwnedUpTo() throws IOException {
        JsonObject ack = line.command(Payloads.command("bug", "t1", slack.responseUrl("1")))
                .orElseThrow();

        assertThat(ack.get("text").getAsString())
                .contains("it is the bot's fault")
                .doesNotContain("secret");
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeTheEnd() throws IOException {
        for (int i = 0; i < 20; i++) {
            line.interaction(Payloads.shortcut("trace " + i, "", "t" + i, slack.responseUrl("1")));
        }
        app.close();

        assertThat(slack.responses("1")).hasSize(20);
    }

    private JsonObject onlyResponse(String name) {
        return Eventually.get("an answer", () -> only(slack.responses(name)));
    }

    private JsonObject onlyMessage() {
        return Eventually.get("a message", () -> only(slack.messages()));
    }

    private static Optional<JsonObject> only(List<JsonObject> all) {
        assertThat(all).hasSizeLessThanOrEqualTo(1);
        return all.stream().findFirst();
    }
}
