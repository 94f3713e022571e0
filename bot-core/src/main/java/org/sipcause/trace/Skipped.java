package org.sipcause.trace;

import java.util.Objects;

/**
 * What could not be read.
 *
 * @param where {@code line 17}, {@code frame 12}, or {@code input} for all of it
 * @param why the fact, in few words
 */
public record Skipped(String where, String why) {
    public Skipped {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(why, "why");
    }
}
