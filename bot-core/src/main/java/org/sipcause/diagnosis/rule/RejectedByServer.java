package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A refusal that no other rule explains: its code leaves the reason open, or is one that a request like this does not get. */
final class RejectedByServer implements Rule {
    @Override
    public String id() {
        return "rejected-by-server";
    }

    @Override
    public boolean isLastResort() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.code() != 401 && refusal.code() != 407)
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN))
                .toList();
    }
}
