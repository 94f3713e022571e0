package org.sipcause.discord;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong in the bot itself, for its operator: the place in the code, and no message, since that may quote a trace. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger("org.sipcause.discord");
    private static final int FRAMES = 6;
    private static final int DEPTH = 10;

    private Faults() {}

    /** Writes a line to the log. */
    static void report(Throwable fault) {
        var cause = fault;
        for (int depth = 0; depth < DEPTH && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        var frames = Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        LOG.error("Failed: {} at {}", cause.getClass().getName(), frames);
    }
}
