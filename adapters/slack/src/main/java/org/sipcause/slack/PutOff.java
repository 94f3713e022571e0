package org.sipcause.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Slack asks for patience: the answer was not taken, and may come again after a while. */
final class PutOff extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 3600;

    private final int seconds;

    private PutOff(int seconds) {
        super("Slack asks to come again in " + seconds + " s");
        this.seconds = seconds;
    }

    /** By the seconds that {@code Retry-After} names, at most an hour. */
    static PutOff after(String retryAfter) {
        return new PutOff(
                retryAfter != null && retryAfter.matches("\\d{1,5}")
                        ? Math.min(LONGEST, Integer.parseInt(retryAfter))
                        : 1);
    }

    /** The same from the headers of a response. */
    static PutOff after(Map<String, List<String>> headers) {
        return after(
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
}
