package org.sipcause.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When, where and how a message was seen.
 *
 * @param packetId the IP identification of the packet, where it is known and not 0
 */
public record Sighting(
        Optional<Instant> at,
        Optional<Endpoint> from,
        Optional<Endpoint> to,
        Optional<Transport> transport,
        Position position,
        OptionalInt packetId) {
    public Sighting {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(packetId, "packetId");
    }

    /** A message of a text that says no more than its line. */
    public static Sighting atLine(int line) {
        return new Sighting(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Position.line(line),
                OptionalInt.empty());
    }
}
