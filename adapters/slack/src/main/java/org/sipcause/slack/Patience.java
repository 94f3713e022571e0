package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Waits here until Slack takes a call that it put off: for steps behind an answer that is there already, and must not come again. */
final class Patience {
    private static final int ATTEMPTS = 6;

    private Patience() {}

    /** One call to Slack. */
    interface Call<T> {
        T make() throws IOException, SlackApiException;
    }

    /** Makes the call, again after each pause that Slack asks for, as long as none is longer than this. */
    static <T> T of(Duration longest, Call<T> call) throws IOException, SlackApiException {
        for (int attempt = 1; ; attempt++) {
            PutOff later;
            try {
                return call.make();
            } catch (PutOff putOff) {
                later = putOff;
            } catch (SlackApiException refused) {
                Optional<PutOff> putOff = PutOff.of(refused);
                if (putOff.isEmpty()) {
                    throw refused;
                }
                later = putOff.get();
            }
            if (attempt == ATTEMPTS || later.pause().compareTo(longest) > 0) {
                throw later;
            }
            sleep(later.pause());
        }
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("closing", closing);
        }
    }
}
