package org.sipcause.compare;

import java.util.Objects;
import org.sipcause.trace.CapturedMessage;

/**
 * What one message says of one trait.
 *
 * @param key the value without noise; two readings with equal keys are no difference
 * @param shown the value as people read it; empty where the message does not have it
 * @param message where it was read, or where it is missing
 * @param quote the line that says it; the start-line where it is missing
 */
public record Reading(Trait trait, String key, String shown, CapturedMessage message, String quote) {
    private static final int LONGEST = 90;

    public Reading {
        Objects.requireNonNull(trait, "trait");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(message, "message");
        shown = cut(shown);
        quote = cut(quote.isBlank() ? message.message().startLine() : quote);
    }

    /** That a message does not have it. */
    static Reading absent(Trait trait, CapturedMessage message) {
        return new Reading(trait, "", "", message, "");
    }

    /** Whether the message has it at all. */
    public boolean present() {
        return !shown.isEmpty();
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
