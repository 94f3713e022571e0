package org.sipcause.sip;

import java.util.Objects;

/**
 * One header line.
 *
 * @param name as written
 * @param value unfolded and trimmed
 * @param line 1-based within the message; a folded header stands at its first line
 * @param text the line as written, unfolded: {@code Name: value}
 */
public record Header(String name, String value, int line, String text) {
    public Header {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(text, "text");
    }
}
