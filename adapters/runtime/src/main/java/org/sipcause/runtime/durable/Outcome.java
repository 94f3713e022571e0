package org.sipcause.runtime.durable;

import java.time.Duration;

/** What came of one attempt to answer. */
public sealed interface Outcome {
    /** The answer is where it belongs, or nobody can be told any more: there is nothing left to do. */
    record Done() implements Outcome {}

    /**
     * Not yet: the platform asked for patience, or could not be reached.
     *
     * @param pause how long until the next attempt
     * @param maybeSent whether the answer may have arrived all the same, as when a connection broke behind the request
     */
    record Later(Duration pause, boolean maybeSent) implements Outcome {}
}
