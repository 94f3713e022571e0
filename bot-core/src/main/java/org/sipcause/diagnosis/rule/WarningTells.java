package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.Warning;

/** A refusal with a Warning header, which names the element that wrote it and often the true reason (RFC 3261 §20.43). */
final class WarningTells implements Rule {
    @Override
    public String id() {
        return "warning-tells";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .flatMap(refusal -> refusal.headers().warnings().stream()
                        .filter(WarningTells::free)
                        .limit(1)
                        .map(warning -> refusal.finding(id(), Severity.INFO, Certainty.CERTAIN)
                                .proof(Evidence.header(refusal.response(), "Warning"))
                                .with("agent", warning.agent())
                                .with("text", warning.text())))
                .toList();
    }

    /** Not one of those about the session description, which the rules on refused offers read. */
    private static boolean free(Warning warning) {
        return !warning.text().isBlank()
                && !warning.agent().isBlank()
                && (warning.code() < 300 || warning.code() > 308)
                && warning.code() != 370;
    }
}
