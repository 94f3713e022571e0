package org.sipcause.compare;

import java.util.Objects;

/**
 * One difference between two calls, with what both say.
 *
 * @param step where it shows first
 */
public record Difference(Trait trait, Weight weight, Step step, Reading good, Reading bad) {
    public Difference {
        Objects.requireNonNull(trait, "trait");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(good, "good");
        Objects.requireNonNull(bad, "bad");
    }
}
