package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.Eventually;

/** Whatever Slack does, a question is answered once. */
class OnceTest extends OpenDoors {
    OnceTest(String kind) {
        super(kind);
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
    void whenSlackAsksForPatienceTheAnswerComesLater() throws IOException {
        slack.refuseNext();
        line.event(Payloads.mention("<@U0BOT> 503", "", "Ev1", "U1"), Optional.empty());

        Eventually.until("the second try", () -> slack.messages().size() == 2);
    }

    @Test
    void whenSlackAsksForPatienceThePrivateAnswerComesLater() throws IOException {
        slack.responsesGet(429);
        line.interaction(Payloads.shortcut("a trace", "", "t1", slack.responseUrl("1")));

        Eventually.until("the second try", () -> slack.responses("1").size() == 2);
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
}
