package org.sipcause.diagnosis.rule;

import java.time.Duration;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.NetworkEvent;

/** Whether an event of the network came shortly before a message, so that it can be its reason. */
final class Before {
    private static final Duration SHORTLY = Duration.ofSeconds(40);

    private Before() {}

    static boolean of(NetworkEvent event, CapturedMessage message) {
        if (event.at().isEmpty() || message.at().isEmpty()) {
            return message.position().frame().isPresent()
                    && event.frame() < message.position().frame().getAsInt();
        }
        var gap = Duration.between(event.at().get(), message.at().get());
        return !gap.isNegative() && gap.compareTo(SHORTLY) <= 0;
    }
}
