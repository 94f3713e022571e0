package org.sipcause.trace;

import java.util.Objects;

/**
 * What could not be read.
 *
 * @param where {@code line 17}, {@code frame 12}, or {@code input} for all of it
 * @param why the fact, in few words
 */
public record Skipped(String where, String why) {
    /** The place of what holds for the input as a whole. */
    public static final String WHOLE = "input";

    public Skipped {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(why, "why");
    }

    /** Whether it holds for the input as a whole. */
    public boolean whole() {
        return where.equals(WHOLE);
    }
}
