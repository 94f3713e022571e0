package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.Optional;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.RoundTrips;
import org.sipcause.flow.Transaction;

/** How fast a refusal came, against the round trip that this trace shows for its hop. */
final class Promptness {
    /** What a busy host and its scheduler add to a round trip. */
    private static final Duration SLACK = Duration.ofMillis(20);

    private static final Duration LATE = Duration.ofSeconds(3);

    private final RoundTrips measured;

    Promptness(CallFlow flow) {
        this.measured = RoundTrips.of(flow);
    }

    /** The quickest that the hop answered anything. */
    Optional<Duration> roundTrip(Transaction hop) {
        return measured.of(hop);
    }

    /** Whether the refusal took no longer than twice the round trip and 20 ms: no time to ask anybody farther away. */
    boolean onTheSpot(Transaction hop) {
        return roundTrip(hop)
                .flatMap(least -> hop.latency()
                        .filter(took -> took.compareTo(least.plus(least).plus(SLACK)) <= 0))
                .isPresent();
    }

    /** Whether it took 3 s or more, and so waited for something. */
    static boolean late(Transaction hop) {
        return hop.latency().filter(took -> took.compareTo(LATE) >= 0).isPresent();
    }
}
