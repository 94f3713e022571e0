package org.sipcause.flow.ladder;

import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.trace.Endpoint;

/**
 * What the drawing is to point at.
 *
 * @param message number of the message; empty where the finding rests on none
 * @param failing whether the call failed there, not merely something worth a look
 * @param cause one line that says what happened
 * @param element where the failure began, as far as that is known
 */
public record Mark(OptionalInt message, boolean failing, String cause, Optional<Endpoint> element) {
    /** As a record's, which would be put together anew in each start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Mark mark
                && message.equals(mark.message)
                && failing == mark.failing
                && cause.equals(mark.cause)
                && element.equals(mark.element);
    }

    @Override
    public int hashCode() {
        return 31 * message.hashCode() + cause.hashCode();
    }
}
