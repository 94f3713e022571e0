package org.sipcause.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.util.Responder;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.Bot;
import org.sipcause.chat.Preferences;
import org.sipcause.runtime.durable.Job;
import org.sipcause.runtime.durable.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes accepted questions to the bot and its answers back to Slack; nobody is waiting for Slack's three seconds here. */
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
    private static final int LONGEST_PAUSE = 60;

    private final Slack slack;
    private final MethodsClient client;
    private final Uploads uploads;
    private final CardMaker maker;
    private final Pages pages;

    Questions(Slack slack, MethodsClient client, Uploads uploads, CardMaker maker, Pages pages) {
        this.slack = slack;
        this.client = client;
        this.uploads = uploads;
        this.maker = maker;
        this.pages = pages;
    }

    /** Whether these words ask for something that needs no reading of a trace, and so no time. */
    static boolean isQuick(String text) {
        return text.length() <= 200 && text.lines().count() <= 1 && !text.contains("SIP/2.0");
    }

    /** One attempt to answer an accepted question. */
    Outcome answer(Job job) {
        var asked = Accepted.read(job.payload());
        Optional<Reply> reply = Optional.empty();
        try {
            if (asked.kind() == Accepted.Kind.HOME) {
                var home = pages.home(asked.user());
                client.viewsPublish(publish -> publish.userId(asked.user()).view(home));
                return new Outcome.Done();
            }
            reply = Optional.of(reply(asked, job));
            if (job.maybeSent() && reply.get().arrived()) {
                return new Outcome.Done();
            }
            Locale locale = maker.locale(asked);
            Answer answer;
            try (var _ = new Sign(job, reply.get(), Bot.says(locale, "working"))) {
                answer = maker.made(asked, job.id(), locale);
            }
            job.sending();
            reply.get().send(answer);
            return new Outcome.Done();
        } catch (PutOff later) {
            return later(later, reply);
        } catch (SlackApiException refused) {
            Optional<PutOff> later = PutOff.of(refused);
            return later.isPresent() ? later(later.get(), reply) : undelivered(refused);
        } catch (Refused refused) {
            return undelivered(refused);
        } catch (IOException broken) {
            LOG.warn(
                    "an answer did not arrive, trying again: {}",
                    broken.getClass().getName());
            return new Outcome.Later(
                    Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(6, job.attempts()))), true);
        }
    }

    /** A word of ours that stands there has to be found again, as an answer has to that may be there. */
    private static Outcome later(PutOff putOff, Optional<Reply> reply) {
        boolean said = reply.filter(Reply::saysWorking).isPresent();
        return new Outcome.Later(putOff.pause(), putOff.maybeTaken() || said);
    }

    private static Outcome undelivered(Exception refused) {
        LOG.warn("an answer was not taken: {}", describe(refused));
        return new Outcome.Done();
    }

    private Reply reply(Accepted asked, Job job) {
        if (!asked.isPrivate()) {
            return new ThreadReply(client, uploads, asked.channel(), asked.thread(), job.id());
        }
        boolean shown = switch (asked.kind()) {
            case PUBLISH, SHOW -> true;
            case QUESTION, ASK -> maker.chosen(asked.channel()).shown() == Preferences.Shown.PUBLIC;
            case KEPT, SENTENCE, HOME -> false;
        };
        // what a button shows takes the place of its card; what may be there already is sent in its own place
        boolean replaces = asked.acknowledged()
                || asked.kind() == Accepted.Kind.KEPT
                || (job.maybeSent() && asked.kind() == Accepted.Kind.QUESTION);
        var byAddress = new PrivateReply(
                new Responder(slack, asked.responseUrl()), client, asked.channel(), asked.user(), shown, replaces);
        if (asked.kind() == Accepted.Kind.KEPT
                && !asked.hidden()
                && !asked.channel().isEmpty()) {
            return new ShownReply(byAddress, uploads, asked.channel(), asked.thread());
        }
        boolean published = asked.kind() == Accepted.Kind.PUBLISH || asked.kind() == Accepted.Kind.SHOW;
        return published && !asked.channel().isEmpty()
                ? new PublishedReply(
                        new ThreadReply(client, uploads, asked.channel(), asked.thread(), job.id()), byAddress)
                : byAddress;
    }

    /** What went wrong and where, without the message, which may quote a trace. */
    static String describe(Throwable failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .limit(6)
                .map(StackTraceElement::toString)
                .reduce("", (all, frame) -> all + "\n    at " + frame);
        return failure.getClass().getName() + where;
    }
}
