package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 403 to a request without credentials: a rule about source, domain or destination, not a fault (RFC 3261 §21.4.4). */
final class RejectedByPolicy implements Rule {
    @Override
    public String id() {
        return "rejected-by-policy";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Forbidden.all(flow, Forbidden.AT_ONCE).map(this::finding).toList();
    }

    /** A request that is not in the trace may have carried credentials. */
    private Finding finding(Refusal refusal) {
        return refusal.at().request().isPresent()
                ? refusal.finding(id(), Certainty.CERTAIN)
                : refusal.finding(id(), Certainty.LIKELY).with("wording", "forbidden-request-unseen");
    }
}
