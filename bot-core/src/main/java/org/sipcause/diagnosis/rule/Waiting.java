package org.sipcause.diagnosis.rule;

import java.time.Duration;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Timers;
import org.sipcause.trace.CapturedMessage;

/** How long is long enough: to be more than work, and for something to be missing in a trace. */
final class Waiting {
    /** Waiting for that long is a timer, not work. */
    static final Duration FOR_A_TIMER = Duration.ofSeconds(4);

    private Waiting() {}

    /** Whether the last message of the flow came at least 64 × T1 after one: then a request that was due would have been seen. */
    static boolean longAfter(CallFlow flow, CapturedMessage message) {
        var messages = flow.messages();
        return message.at().isPresent()
                && messages.getLast()
                        .at()
                        .filter(end -> Duration.between(message.at().get(), end).compareTo(Timers.GIVE_UP) >= 0)
                        .isPresent();
    }
}
