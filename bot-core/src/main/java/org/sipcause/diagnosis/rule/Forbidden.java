package org.sipcause.diagnosis.rule;

import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;

/** A 403, told apart by whether the client had shown who it is (RFC 3261 §21.4.4). */
enum Forbidden {
    /** It had been let in, or had tried. */
    AFTER_CREDENTIALS,
    /** Without asking who it is. */
    AT_ONCE;

    static Stream<Refusal> all(CallFlow flow, Forbidden kind) {
        return Refusal.all(flow, 403).filter(refusal -> of(refusal) == kind);
    }

    private static Forbidden of(Refusal refusal) {
        return refusal.call().attempts().stream().anyMatch(Authentication::hasCredentials)
                ? AFTER_CREDENTIALS
                : AT_ONCE;
    }
}
