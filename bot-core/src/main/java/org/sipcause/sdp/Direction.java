package org.sipcause.sdp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.octets.Octets;

/** Which way media flow, seen from the side that wrote the description (RFC 3264 §5.1). */
public enum Direction {
    SENDRECV("sendrecv"),
    SENDONLY("sendonly"),
    RECVONLY("recvonly"),
    INACTIVE("inactive");

    private static final List<Optional<Direction>> ALL =
            Stream.of(values()).map(Optional::of).toList();

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The word in a description: {@code sendonly}. */
    public String word() {
        return word;
    }

    /** Whether the side that wrote it sends. */
    public boolean sends() {
        return this == SENDRECV || this == SENDONLY;
    }

    /** Whether the side that wrote it takes what is sent. */
    public boolean receives() {
        return this == SENDRECV || this == RECVONLY;
    }

    /** The direction that an attribute's name between two places says. */
    static Optional<Direction> of(byte[] bytes, int from, int to) {
        for (Optional<Direction> direction : ALL) {
            if (Octets.is(bytes, from, to, direction.get().word)) {
                return direction;
            }
        }
        return Optional.empty();
    }
}
