package org.sipcause.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call that works and one that does not, step by step.
 *
 * @param good the call to compare with
 * @param bad the call that failed; where both failed or both worked, the second one
 * @param differences those that can cause the failure first
 * @param noise how many header lines differ as any two calls do: tags, branches, Call-IDs, sequence numbers, nonces, dates
 * @param steps how many requests both have and were set side by side
 */
public record FlowComparison(Side good, Side bad, List<Difference> differences, int noise, int steps) {
    public FlowComparison {
        Objects.requireNonNull(good, "good");
        Objects.requireNonNull(bad, "bad");
        differences = List.copyOf(differences);
    }

    /** What the two calls are to each other. */
    public enum Standing {
        /** The first works, the second does not. */
        AS_ASKED,
        /** The first does not work and the second does: they were taken the other way round. */
        SWAPPED,
        BOTH_WORK,
        BOTH_FAIL
    }

    /** What two calls are to each other, in the order in which they are given. */
    public static Standing standing(Side first, Side second) {
        if (first.failed() == second.failed()) {
            return first.failed() ? Standing.BOTH_FAIL : Standing.BOTH_WORK;
        }
        return first.failed() ? Standing.SWAPPED : Standing.AS_ASKED;
    }

    /** Compares two calls: the first one is the measure. Calls whose first requests are not of one method have no step in common. */
    public static FlowComparison of(Side good, Side bad) {
        Alignment alignment = Alignment.of(good.call(), bad.call());
        Differing differing = new Differing(good, bad, alignment);
        List<Difference> all = new ArrayList<>(differing.all());
        all.sort(Comparator.comparing(Difference::weight).thenComparing(Difference::trait));
        return new FlowComparison(
                good, bad, all, Noise.count(alignment), alignment.pairs().size());
    }

    /** The differences of one weight, in order. */
    public List<Difference> of(Weight weight) {
        return differences.stream()
                .filter(difference -> difference.weight() == weight)
                .toList();
    }

    /** The difference to look at first; empty where none can cause the failure. */
    public Optional<Difference> suspect() {
        return of(Weight.CAN_CAUSE).stream().findFirst();
    }

    /** The code that decided the bad call; empty where it was silence or where it did not fail. */
    public OptionalInt failure() {
        return bad.failed() ? bad.code() : OptionalInt.empty();
    }
}
