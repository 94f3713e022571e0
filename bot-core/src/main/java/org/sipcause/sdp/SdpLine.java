package org.sipcause.sdp;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of a description.
 *
 * @param number 1-based within the description
 * @param text as written: {@code a=rtpmap:0 PCMU/8000}
 */
public record SdpLine(int number, String text) {
    public SdpLine {
        Objects.requireNonNull(text, "text");
    }

    /** The value of an attribute line of that name; empty text where it has none. */
    Optional<String> attribute(String name) {
        if (!text.startsWith("a=" + name)) {
            return Optional.empty();
        }
        String rest = text.substring(2 + name.length());
        return rest.isEmpty()
                ? Optional.of("")
                : rest.startsWith(":") ? Optional.of(rest.substring(1).strip()) : Optional.empty();
    }
}
