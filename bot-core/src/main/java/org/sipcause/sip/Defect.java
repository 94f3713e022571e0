package org.sipcause.sip;

import java.util.Objects;

/**
 * A place where a message breaks the grammar of RFC 3261.
 *
 * @param line 1-based line within the message; 1, the start-line, for what is missing as a whole
 * @param what the fact, in few words: {@code header without a colon}
 */
public record Defect(int line, String what) {
    public Defect {
        Objects.requireNonNull(what, "what");
    }
}
