package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The command: looked up at once, or taken on and answered later. */
class CommandDoorTest extends OpenDoors {
    CommandDoorTest(String kind) {
        super(kind);
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
    void aBugOfTheBotIsOwnedUpTo() throws IOException {
        JsonObject ack = line.command(Payloads.command("bug", "t1", slack.responseUrl("1")))
                .orElseThrow();

        assertThat(ack.get("text").getAsString())
                .contains("it is the bot's fault")
                .doesNotContain("secret");
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
    void nothingIsAskedOfSlackBeforeTheAcknowledgement() throws IOException {
        var calls = new CopyOnWriteArrayList<String>();
        var hold = new CountDownLatch(1);
        slack.web().weather((seen, usual) -> {
            calls.add(seen.path());
            try {
                hold.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return usual.get();
        });

        // Slack answers nothing, and is answered all the same
        assertThat(line.command(Payloads.command("503", "t1", slack.responseUrl("1"))))
                .isPresent();
        assertThat(line.command(Payloads.command(TRACE, "t2", slack.responseUrl("2"))))
                .isPresent();
        line.interaction(Payloads.shortcut(TRACE, "", "t3", slack.responseUrl("3")));
        line.interaction(Payloads.button("ask-0", "408", "t4", slack.responseUrl("4")));
        line.event(Payloads.mention("<@U0BOT> 404", "", "Ev1", "U1"), Optional.empty());
        hold.countDown();

        assertThat(calls).doesNotContain("/api/auth.test");
        onlyResponse("2");
        onlyMessage();
    }
}
