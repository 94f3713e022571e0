package org.sipcause.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * How fast each element answered each other one at its quickest, as this trace shows: the round trip of the hop and the least
 * that the element needs to say anything, a 100 included. Refusals are what is judged by it, and do not count.
 */
public final class RoundTrips {
    private static final Duration LONGEST = Timers.T1;

    private final Map<List<Endpoint>, Duration> shortest = new HashMap<>();

    private RoundTrips() {}

    /** Measures every hop. Linear in the number of transactions. */
    public static RoundTrips of(CallFlow flow) {
        var measured = new RoundTrips();
        flow.transactions().forEach(measured::add);
        return measured;
    }

    private void add(Transaction hop) {
        var ends = ends(hop);
        var took = hop.responses().stream()
                .findFirst()
                .filter(first ->
                        Transaction.status(first) < 300 && hop.retransmissions().isEmpty())
                .flatMap(CapturedMessage::at)
                .flatMap(hop::since)
                .filter(time -> !time.isNegative() && time.compareTo(LONGEST) <= 0);
        if (ends.isPresent() && took.isPresent()) {
            shortest.merge(ends.get(), took.get(), (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }

    /** The quickest first response on the way of a request; empty where no hop between the two was measured within T1 (500 ms). */
    public Optional<Duration> of(Transaction hop) {
        Objects.requireNonNull(hop, "hop");
        return ends(hop).map(shortest::get);
    }

    private static Optional<List<Endpoint>> ends(Transaction hop) {
        return hop.client()
                .flatMap(client -> hop.server().map(server -> List.of(new Endpoint(client.host(), 0), server)));
    }
}
