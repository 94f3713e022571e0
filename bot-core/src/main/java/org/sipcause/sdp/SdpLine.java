package org.sipcause.sdp;

import java.util.Objects;

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
}
