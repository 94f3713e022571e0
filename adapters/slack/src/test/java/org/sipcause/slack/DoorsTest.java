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
    void anAddressThatIsUsedUpIsFollowedByAMessageToTheAskerAlone() throws IOException {
        slack.responsesGet(404);
        line.interaction(Payloads.shortcut("a trace", "", "t1", slack.responseUrl("1")));

        var instead = Eventually.get(
                "a message",
                () -> slack.web().requests("/api/chat.postEphemeral").stream().findFirst());
        assertThat(instead.text()).contains("user=U1", "channel=C1");
    }

    @Test
    void whenSlackAsksForPatienceThePrivateAnswerComesLater() throws IOException {
        slack.responsesGet(429);
        line.interaction(Payloads.shortcut("a trace", "", "t1", slack.responseUrl("1")));

        Eventually.until("the second try", () -> slack.responses("1").size() == 2);
    }

    @Test
    void secretsAreGoneBeforeAnythingIsKept() throws IOException {
        line.event(
                Payloads.mention(
                        "<@U0BOT> Authorization: Digest username=\"a\", response=\"5ec4e75ec4e75ec4e7\"",
                        "",
                        "Ev1",
                        "U1"),
                Optional.empty());

        onlyMessage();
        assertThat(bot.questions().getFirst()).contains("username").doesNotContain("5ec4e7");
    }

    private void settings(String text, String user, String name) throws IOException {
        var fields = new java.util.TreeMap<>(Payloads.command(text, "s" + name, slack.responseUrl(name)));
        fields.put("user_id", user);
        line.command(fields);
    }

    private String ackType(String text, String trigger) throws IOException {
        return line.command(Payloads.command(text, trigger, slack.responseUrl("9")))
                .orElseThrow()
                .get("response_type")
                .getAsString();
    }

    /** The button of a message that is called so. */
    private static JsonObject button(JsonObject message, String action) {
        for (var block : message.getAsJsonArray("blocks")) {
            if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
                for (var element : block.getAsJsonObject().getAsJsonArray("elements")) {
                    if (element.getAsJsonObject().get("action_id").getAsString().equals(action)) {
                        return element.getAsJsonObject();
                    }
                }
            }
        }
        throw new AssertionError("no button " + action + " in " + message);
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
