package org.sipcause.diagnosis;

import java.util.List;
import java.util.Optional;
import org.sipcause.flow.Outcome;

/**
 * Remembers how each folded call ended in eight bytes a call, for those that go on after all: a registration that is
 * refreshed, a request that is asked again. Call-IDs are told apart by 60 bits of a hash. Beyond four million calls it takes no more.
 */
final class FoldedOutcomes {
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final int OUTCOME = 15;
    private static final int MOST = 1 << 22;

    private long[] slots = new long[1 << 10];
    private int used;

    /** How the call with this hash of its Call-ID ended so far; empty where it was not folded. */
    Optional<Outcome> of(long callId) {
        long entry = slots[slot(slots, entry(callId))];
        return entry == 0 ? Optional.empty() : Optional.of(OUTCOMES.get((int) (entry & OUTCOME) - 1));
    }

    /** Remembers how a call ended, in place of what was remembered of it. */
    void put(long callId, Outcome outcome) {
        long hash = entry(callId);
        int at = slot(slots, hash);
        if (slots[at] == 0) {
            if (used == MOST) {
                return;
            }
            used++;
        }
        int ended = OUTCOMES.indexOf(outcome) + 1;
        slots[at] = hash | ended;
        if (used * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long entry : slots) {
            move(entry, larger);
        }
        slots = larger;
    }

    private static void move(long entry, long[] into) {
        if (entry != 0) {
            into[slot(into, entry & ~OUTCOME)] = entry;
        }
    }

    /** Where an entry stands, or the free place where it would. */
    private static int slot(long[] slots, long hash) {
        int at = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[at] != 0 && (slots[at] & ~OUTCOME) != hash) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    /** Four bits less of a hash, and never that of a free place. */
    private static long entry(long hash) {
        long entry = hash & ~OUTCOME;
        return entry == 0 ? OUTCOME + 1 : entry;
    }
}
