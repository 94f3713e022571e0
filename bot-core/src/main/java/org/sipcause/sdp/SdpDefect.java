package org.sipcause.sdp;

import java.util.Objects;

/**
 * A place where a description breaks the grammar of RFC 8866.
 *
 * @param line 1-based within the description
 * @param what the fact, in few words
 */
public record SdpDefect(int line, String what) {
    public SdpDefect {
        Objects.requireNonNull(what, "what");
    }
}
