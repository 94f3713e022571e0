package org.sipcause.flow;

import java.util.function.Function;

/**
 * Something that several ask of a flow and that is worked out once for all of them, by {@link CallFlow#get}.
 *
 * @param from works it out; the same flow gives the same
 */
public record Derived<T>(Function<CallFlow, T> from) {
    /** Whether it is this very one: what two of them work out cannot be compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
