package org.sipcause.flow;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The calls of a large input of which only the numbers were kept.
 *
 * @param calls how many
 * @param faulty how many of them had a finding all the same, and were too many to be kept
 * @param messages of all of them
 * @param outcomes how many ended how; without those that no call had
 */
public record Folded(int calls, int faulty, long messages, Map<Outcome, Integer> outcomes) {
    /** Nothing was left out. */
    public static final Folded NONE = new Folded(0, 0, 0, Map.of());

    public Folded {
        var ordered = new EnumMap<Outcome, Integer>(Outcome.class);
        outcomes.forEach((outcome, count) -> {
            if (count > 0) {
                ordered.put(outcome, count);
            }
        });
        outcomes = Collections.unmodifiableMap(ordered);
    }

    /** Whether nothing was left out. */
    public boolean isEmpty() {
        return messages == 0;
    }

    /** The numbers of two inputs together. */
    public Folded plus(Folded other) {
        var all = new EnumMap<Outcome, Integer>(Outcome.class);
        all.putAll(outcomes);
        other.outcomes.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
        return new Folded(calls + other.calls, faulty + other.faulty, messages + other.messages, all);
    }
}
