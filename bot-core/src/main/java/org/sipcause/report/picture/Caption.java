package org.sipcause.report.picture;

import java.util.Objects;
import org.sipcause.flow.ladder.Phrases;

/**
 * What stands above and below a ladder.
 *
 * @param verdict one line that says what happened
 * @param call who called whom, when, and what came of it
 * @param alternative the picture in words
 */
public record Caption(Sign sign, String verdict, String call, String alternative, Phrases phrases) {
    public Caption {
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(phrases, "phrases");
    }

    /** What kind of news it is, drawn as a tick, a cross or a bar. */
    public enum Sign {
        GOOD,
        BAD,
        UNSURE
    }
}
