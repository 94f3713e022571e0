package org.sipcause.diagnosis.rule;

import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;

/** A 403, told apart by whether the client had shown who it is (RFC 3261 §21.4.4). */
enum Forbidden {
    /** It had been let in, or had tried. */
    AFTER_CREDENTIALS,
    /** The server objects to the number that calls. */
    CALLER_ID,
    /** Without asking who it is. */
    AT_ONCE;

    static Stream<Refusal> all(CallFlow flow, Forbidden kind) {
        return Refusal.all(flow, 403, 433).filter(refusal -> of(refusal) == kind);
    }

    private static Forbidden of(Refusal refusal) {
        if (refusal.code() == 433
                || refusal.says(
                        "caller id",
                        "caller-id",
                        "callerid",
                        "anonymous",
                        "calling number",
                        "calling party",
                        "a-number")) {
            return CALLER_ID;
        }
        return refusal.call().attempts().stream().anyMatch(Authentication::hasCredentials)
                ? AFTER_CREDENTIALS
                : AT_ONCE;
    }
}
