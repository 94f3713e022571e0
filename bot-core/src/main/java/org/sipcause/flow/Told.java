package org.sipcause.flow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Remark;

/**
 * How a call ended by what the input says of it, where no message shows the end. It is hearsay: a log may round, cut or mean another
 * call, so nothing that rests on it is certain.
 *
 * @param call index of the call whose messages break off before the end; empty where the input shows no message of it
 * @param callId the Call-ID that was named
 * @param method method of the request; empty where none is named
 * @param outcome how it ended
 * @param finalCode the last final status that was named for whoever began it
 * @param failedAt who sent the first of the responses that led to it, as far as it is said
 * @param challenges how often a 401 or 407 was named
 * @param decisive what names the final status
 * @param remarks all that speaks of it, in order; never empty
 */
public record Told(
        OptionalInt call,
        Optional<String> callId,
        String method,
        Outcome outcome,
        OptionalInt finalCode,
        Optional<Endpoint> failedAt,
        int challenges,
        Remark decisive,
        List<Remark> remarks) {
    public Told {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(finalCode, "finalCode");
        Objects.requireNonNull(failedAt, "failedAt");
        Objects.requireNonNull(decisive, "decisive");
        remarks = List.copyOf(remarks);
    }

    /** Whether it was refused or not answered. */
    public boolean failed() {
        return Verdict.isFailure(outcome);
    }
}
