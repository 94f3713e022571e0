package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A refusal that names the caller's number as its reason: 403 with such words, or 433 (RFC 5079). */
final class CallerIdRejected implements Rule {
    @Override
    public String id() {
        return "caller-id-rejected";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Forbidden.all(flow, Forbidden.CALLER_ID)
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN))
                .toList();
    }
}
