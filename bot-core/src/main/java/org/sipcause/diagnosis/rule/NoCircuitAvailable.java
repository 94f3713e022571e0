package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A refusal with ISDN cause 34: every circuit of the trunk is in use (Q.850, RFC 3398 §7.2.4.1). */
final class NoCircuitAvailable implements Rule {
    @Override
    public String id() {
        return "no-circuit-available";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> Unavailable.of(refusal) == Unavailable.NO_CIRCUIT)
                .map(refusal ->
                        refusal.finding(id(), Certainty.CERTAIN).proof(Evidence.header(refusal.response(), "Reason")))
                .toList();
    }
}
