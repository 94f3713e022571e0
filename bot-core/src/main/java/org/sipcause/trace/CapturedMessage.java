package org.sipcause.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.sip.SipMessage;

/**
 * A message as seen at the place of capture.
 *
 * @param number 1-based in the trace
 * @param at when it was seen; a time without a zone stands as if it were UTC, one without a date as of 1970-01-01
 * @param times what that counts from
 * @param duplicateOf number of the first sighting of the same packet, where this one is another
 */
public record CapturedMessage(
        int number,
        SipMessage message,
        Optional<Instant> at,
        TimeBase times,
        Optional<Endpoint> from,
        Optional<Endpoint> to,
        Optional<Transport> transport,
        Position position,
        OptionalInt duplicateOf) {
    public CapturedMessage {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(duplicateOf, "duplicateOf");
    }
}
