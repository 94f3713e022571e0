package org.sipcause.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far one clock is ahead of another one, narrowed down by what cannot be otherwise: nothing arrives before it was sent.
 * A message on its way there bounds the difference from above, one on its way back from below (as RFC 5905 §8 does it).
 */
final class ClockBounds {
    /** A path that takes longer one way is of no use for calls (ITU-T G.114): the bound where only one direction was seen. */
    private static final long ONE_WAY = 150_000_000;

    private final List<Long> above = new ArrayList<>();
    private final List<Long> below = new ArrayList<>();

    /** The difference of the clocks, in nanoseconds, and how far from it the true one may be. */
    record Estimate(long ahead, long uncertainty) {
        Estimate then(Estimate next) {
            return new Estimate(ahead + next.ahead, uncertainty + next.uncertainty);
        }

        Estimate reversed() {
            return new Estimate(-ahead, uncertainty);
        }
    }

    void above(long nanos) {
        above.add(nanos);
    }

    void below(long nanos) {
        below.add(nanos);
    }

    /**
     * Takes the differences of the same messages at both points of a hop, those of either direction for themselves. Which of
     * the two points is nearer to whom follows from the mean: the way there adds to the difference, the way back takes from it.
     */
    void hop(List<Long> there, List<Long> back) {
        if (there.isEmpty() || back.isEmpty()) {
            var only = (there.isEmpty() ? back : there)
                    .stream().mapToLong(Long::longValue).min();
            only.ifPresent(nanos -> above(nanos + ONE_WAY));
            only.ifPresent(nanos -> below(nanos - ONE_WAY));
        } else if (mean(there) >= mean(back)) {
            above.addAll(there);
            below.addAll(back);
        } else {
            above.addAll(back);
            below.addAll(there);
        }
    }

    /** The middle of what is possible; empty where nothing bounds it. */
    Optional<Estimate> estimate() {
        var upper = above.stream().mapToLong(Long::longValue).min();
        var lower = below.stream().mapToLong(Long::longValue).max();
        if (upper.isEmpty() && lower.isEmpty()) {
            return Optional.empty();
        }
        var high = upper.orElseGet(() -> lower.getAsLong() + ONE_WAY);
        var low = lower.orElseGet(() -> upper.getAsLong() - ONE_WAY);
        return Optional.of(new Estimate(low + (high - low) / 2, Math.abs(high - low) / 2));
    }

    private static double mean(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).average().orElse(0);
    }
}
