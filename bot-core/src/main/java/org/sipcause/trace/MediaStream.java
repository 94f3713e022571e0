package org.sipcause.trace;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * RTP packets of one source from one address to another, as a capture shows them (RFC 3550 §5.1).
 *
 * @param frame 1-based number of the first one's frame
 * @param first when the first one was seen
 * @param last when the last one was seen
 * @param ssrc the synchronization source, as an unsigned number
 * @param payloadTypes that were seen, ascending, 0 to 127
 * @param packets how many were seen, at least 1
 * @param lost how many sequence numbers between the first and the last one are missing
 */
public record MediaStream(
        int frame,
        Optional<Instant> first,
        Optional<Instant> last,
        Endpoint from,
        Endpoint to,
        long ssrc,
        List<Integer> payloadTypes,
        long packets,
        long lost) {
    public MediaStream {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        payloadTypes = List.copyOf(payloadTypes);
    }
}
