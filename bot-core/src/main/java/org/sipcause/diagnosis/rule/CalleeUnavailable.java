package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 480 whose reason the trace does not show: do not disturb, a device that is not ready, or a switch's catch-all (RFC 3261 §21.4.18). */
final class CalleeUnavailable implements Rule {
    @Override
    public String id() {
        return "callee-unavailable";
    }

    @Override
    public boolean restsOnCode() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Absent.all(flow, Absent.UNSAID)
                .map(refusal -> refusal.findingWithReason(id(), Severity.ERROR))
                .toList();
    }
}
