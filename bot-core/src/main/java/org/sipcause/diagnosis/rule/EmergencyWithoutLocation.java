package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** An emergency call that carries no location: it can be routed only by where its sender is known to be (RFC 6881 §8, RFC 6442 §3). */
final class EmergencyWithoutLocation implements Rule {
    @Override
    public String id() {
        return "emergency-without-location";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .filter(attempt -> attempt.isInvite() && ServiceUrn.isEmergency(attempt))
                        .filter(attempt -> Whole.seems(attempt.first())
                                && attempt.first()
                                        .message()
                                        .headers()
                                        .line("Geolocation")
                                        .isEmpty())
                        .limit(1)
                        .map(attempt -> Facts.about(
                                Finding.of(
                                        id(),
                                        call.failed() ? Severity.WARNING : Severity.INFO,
                                        Whole.sure(attempt.first()),
                                        Evidence.of(attempt.first())),
                                call,
                                attempt)))
                .toList();
    }
}
