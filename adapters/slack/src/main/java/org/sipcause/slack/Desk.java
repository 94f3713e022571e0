package org.sipcause.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.response.ResponseTypes;
import com.slack.api.bolt.util.Responder;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sipcause.Bot;
import org.sipcause.runtime.WorkPool;
import org.sipcause.runtime.durable.DurableWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where questions are handed in: stored, known as repeats, or turned away in words. */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int AT_ONCE = 16;
    private static final int WAITING = 256;

    /** What became of a question. */
    enum Taken {
        /** It is stored. */
        FIRST("working"),
        /** It was stored before. */
        REPEAT("working"),
        /** Too many wait. */
        FULL("busy"),
        /** The database does not answer. */
        AWAY("database-away");

        private final String said;

        Taken(String said) {
            this.said = said;
        }

        /** The name of the sentence for it. */
        String said() {
            return said;
        }
    }

    private final DurableWork work;
    private final Slack slack;
    private final WorkPool asides = new WorkPool(AT_ONCE, WAITING, failed -> LOG.warn("failed: {}", failed.toString()));

    Desk(DurableWork work, Slack slack) {
        this.work = work;
        this.slack = slack;
    }

    /** Something to do after Slack has been told that its request arrived. */
    interface Afterwards {
        void run() throws Exception;
    }

    /** Stores a question by the name that Slack gives each of its requests; one without a name that says it is a repeat is none of ours. */
    Taken take(String name, Optional<Integer> retry, Accepted accepted) {
        boolean nameless = name == null || name.isEmpty();
        if (nameless && retry.orElse(0) > 0) {
            return Taken.REPEAT;
        }
        try {
            String id = "slack:" + (nameless ? UUID.randomUUID().toString() : name);
            return switch (work.take(id, accepted.json())) {
                case FIRST -> Taken.FIRST;
                case REPEAT -> Taken.REPEAT;
                case FULL -> Taken.FULL;
            };
        } catch (RuntimeException away) {
            LOG.warn("a question could not be stored: {}", away.getClass().getName());
            return Taken.AWAY;
        }
    }

    /** The same where Slack takes no words with the acknowledgement: they follow by the address that came with the question. */
    void takeOrSay(String name, Optional<Integer> retry, Accepted accepted, Locale locale) {
        var taken = take(name, retry, accepted);
        if (taken == Taken.FULL || taken == Taken.AWAY) {
            afterwards(() -> new Responder(slack, accepted.responseUrl())
                    .send(ActionResponse.builder()
                            .responseType(ResponseTypes.ephemeral)
                            .replaceOriginal(false)
                            .text(Bot.says(locale, taken.said()))
                            .build()));
        }
    }

    /** Does something beside the request that is being answered. */
    void afterwards(Afterwards work) {
        boolean taken = asides.offer(() -> {
            try {
                work.run();
            } catch (Exception failed) {
                LOG.warn("failed: {}", Questions.describe(failed));
            }
        });
        if (!taken) {
            LOG.warn("too much to do beside the questions");
        }
    }

    @Override
    public void close() {
        asides.close(java.time.Duration.ofSeconds(2));
    }
}
