package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;


/** A 486: the device that was called is in another call (RFC 3261 §21.4.24). */
final class CalleeBusy implements Rule {
    @Override
    public String id() {
        return "callee-busy";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 486)
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN))
                .toList();
    }
}
