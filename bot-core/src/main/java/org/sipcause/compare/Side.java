package org.sipcause.compare;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;

/**
 * One of two calls.
 *
 * @param name the file that it stands in
 * @param wrong whether something is known to have gone wrong in it although it was answered
 */
public record Side(String name, CallFlow flow, Call call, boolean wrong) {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration WAITED = Duration.ofSeconds(10);

    public Side {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(flow, "flow");
        Objects.requireNonNull(call, "call");
    }

    /** Whether the call did not come to what it was meant for. */
    public boolean failed() {
        return wrong || call.failed() || call.outcome() == Outcome.CHALLENGED;
    }

    /** The code that decided: that of the element where the failure began, not what others made of it on the way. */
    public OptionalInt code() {
        OptionalInt began = call.origin().map(Transaction::finalCode).orElseGet(OptionalInt::empty);
        return began.isPresent() ? began : call.finalCode();
    }

    /** Whether an element stayed silent: what came back above was made by whoever waited. */
    boolean silent() {
        return call.origin().map(Transaction::silent).orElse(false);
    }

    /** How long the decision took, in three classes: at-once, seconds, waited; empty without times or an answer. */
    Optional<String> latency() {
        return call.origin().flatMap(Transaction::latency).map(Side::latencyClass);
    }

    private static String latencyClass(Duration latency) {
        return latency.compareTo(AT_ONCE) < 0 ? "at-once" : latency.compareTo(WAITED) < 0 ? "seconds" : "waited";
    }
}
