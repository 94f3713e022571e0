package org.sipcause.diagnosis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sipcause.flow.Outcome;

/**
 * How calls of each kind were judged. When enough of one kind were judged alike, the next ones are taken to be like them; the
 * first of each are always looked at. Bounded: of more kinds than fit, the later ones stay unknown.
 */
final class KnownKinds {
    private static final int MOST = 50_000;

    /** So many judged alike, and the next ones of their kind need not be looked at. */
    static final int ENOUGH = 3;

    /** Of those with a fault more, as these are listed. */
    private static final int ENOUGH_FAULTY = 6;

    /**
     * What calls of a kind came to.
     *
     * @param over whether nothing more is to be expected of them
     * @param places the faults found in each: rule and element
     */
    record Verdict(boolean over, Outcome outcome, boolean faulty, Set<String> places) {
        Verdict {
            places = Set.copyOf(places);
        }

        /** As {@code equals}, which a record puts together anew in each start. */
        private boolean alike(Verdict other) {
            return over == other.over
                    && outcome == other.outcome
                    && faulty == other.faulty
                    && places.equals(other.places);
        }
    }

    private static final class Kind {
        private final Verdict verdict;
        private int alike = 1;
        private boolean mixed;

        private Kind(Verdict verdict) {
            this.verdict = verdict;
        }
    }

    private final Map<Long, Kind> kinds = new HashMap<>();

    /** What another call of the kind comes to; nothing while that is not sure. */
    Optional<Verdict> of(OptionalLong kind) {
        Kind known = kind.isEmpty() ? null : kinds.get(kind.getAsLong());
        boolean sure =
                known != null && !known.mixed && known.alike >= (known.verdict.faulty() ? ENOUGH_FAULTY : ENOUGH);
        return sure ? Optional.of(known.verdict) : Optional.empty();
    }

    /** A call of the kind was judged. */
    void judged(long kind, Verdict verdict) {
        Kind known = kinds.get(kind);
        if (known == null) {
            if (kinds.size() < MOST) {
                kinds.put(kind, new Kind(verdict));
            }
        } else if (known.verdict.alike(verdict)) {
            known.alike++;
        } else {
            known.mixed = true;
        }
    }
}
