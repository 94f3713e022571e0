package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 408 to a request other than INVITE: no element should send one, since it comes too late to be heard (RFC 4320 §4.2). */
final class TimeoutOnTheWire implements Rule {
    @Override
    public String id() {
        return "timeout-to-non-invite";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 408)
                .filter(refusal -> !refusal.at().isInvite())
                .map(refusal -> refusal.finding(id(), Severity.INFO, Certainty.CERTAIN))
                .toList();
    }
}
