package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slack asks for patience: the answer was not taken, and may come again after a while. */
final class PutOff extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 3600;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final int seconds;
    private final boolean maybeTaken;

    private PutOff(int seconds, boolean maybeTaken) {
        super("Slack asks to come again in " + seconds + " s");
        this.seconds = seconds;
        this.maybeTaken = maybeTaken;
    }

    /** What a status with this {@code Retry-After} asks for, at most an hour; nothing where time does not help. */
    static Optional<PutOff> of(int status, String retryAfter) {
        if (status != TOO_MANY && status < SERVER) {
            return Optional.empty();
        }
        int seconds = retryAfter != null && retryAfter.matches("\\d{1,5}")
                ? Math.min(LONGEST, Integer.parseInt(retryAfter))
                : 1;
        return Optional.of(new PutOff(seconds, status >= SERVER));
    }

    /** The same for what Slack's client throws. */
    static Optional<PutOff> of(SlackApiException refused) {
        return of(refused.getResponse().code(), refused.getResponse().header("Retry-After"));
    }

    /** The same from the headers of a response. */
    static Optional<PutOff> of(int status, Map<String, List<String>> headers) {
        return of(
                status,
                headers == null
                        ? null
                        : headers.entrySet().stream()
                                .filter(header -> "retry-after".equalsIgnoreCase(header.getKey()))
                                .flatMap(header -> header.getValue().stream())
                                .findFirst()
                                .orElse(null));
    }

    /** How long Slack wants to be left alone. */
    Duration pause() {
        return Duration.ofSeconds(seconds);
    }

    /** Whether Slack failed behind our request, and may have taken it all the same. */
    boolean maybeTaken() {
        return maybeTaken;
    }
}
