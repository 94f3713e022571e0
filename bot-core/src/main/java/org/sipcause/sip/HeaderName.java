package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Objects;

/**
 * A header's name made ready to be looked for in very many messages.
 *
 * @param full in lower case
 * @param compact the one letter of its compact form; 0 where it has none
 * @param known the number of a well-known name
 */
public record HeaderName(String full, byte compact, int known) {
    public HeaderName {
        Objects.requireNonNull(full, "full");
    }

    /** A name in full or compact form and any case. */
    public static HeaderName of(String name) {
        String full = HeaderNames.canonical(name);
        byte[] bytes = full.getBytes(US_ASCII);
        int known = bytes.length == 0 ? HeaderNames.OTHER : HeaderNames.known(bytes, 0, bytes.length);
        return new HeaderName(full, HeaderNames.compact(full), known);
    }
}
