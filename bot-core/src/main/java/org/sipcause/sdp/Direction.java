package org.sipcause.sdp;

import java.util.Locale;
import java.util.Optional;

/** Which way media flow, seen from the side that wrote the description (RFC 3264 §5.1). */
public enum Direction {
    SENDRECV,
    SENDONLY,
    RECVONLY,
    INACTIVE;

    /** The word in a description: {@code sendonly}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the side that wrote it sends. */
    public boolean sends() {
        return this == SENDRECV || this == SENDONLY;
    }

    /** Whether the side that wrote it takes what is sent. */
    public boolean receives() {
        return this == SENDRECV || this == RECVONLY;
    }

    static Optional<Direction> of(String attribute) {
        return switch (attribute) {
            case "sendrecv" -> Optional.of(SENDRECV);
            case "sendonly" -> Optional.of(SENDONLY);
            case "recvonly" -> Optional.of(RECVONLY);
            case "inactive" -> Optional.of(INACTIVE);
            default -> Optional.empty();
        };
    }
}
