package org.sipcause.compare;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.NetworkEvent;

/**
 * What a trace says of one fact.
 *
 * @param answer yes or no, or that it cannot be seen
 * @param value what was seen, where the fact has a value: a cause, a method
 * @param time how long it took, where that was measured
 * @param message what it rests on
 * @param event what it rests on, where that is no message
 */
public record Observed(
        Answer answer,
        String value,
        Optional<Duration> time,
        Optional<CapturedMessage> message,
        Optional<NetworkEvent> event) {
    static final Observed NOT_VISIBLE =
            new Observed(Answer.NOT_VISIBLE, "", Optional.empty(), Optional.empty(), Optional.empty());

    public Observed {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(value, "value");
    }

    /** Whether it holds. */
    public enum Answer {
        YES,
        NO,
        NOT_VISIBLE
    }

    static Observed of(boolean holds, CapturedMessage message) {
        return new Observed(
                holds ? Answer.YES : Answer.NO, "", Optional.empty(), Optional.of(message), Optional.empty());
    }

    static Observed value(String value, CapturedMessage message) {
        return new Observed(Answer.YES, value, Optional.empty(), Optional.of(message), Optional.empty());
    }

    Observed after(Duration duration) {
        return new Observed(answer, value, Optional.of(duration), message, event);
    }

    /** Whether it meets what a code makes one expect; empty where that cannot be said or where anything would do. */
    Optional<Boolean> meets(String expected) {
        if (answer == Answer.NOT_VISIBLE || expected.equals("any")) {
            return Optional.empty();
        }
        return Optional.of(
                value.isEmpty()
                        ? expected.equals("yes") == (answer == Answer.YES)
                        : (" " + expected + " ").contains(" " + value + " "));
    }
}
