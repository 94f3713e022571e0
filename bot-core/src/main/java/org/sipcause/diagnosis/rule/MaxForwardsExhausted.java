package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 483: Max-Forwards reached 0 (RFC 3261 §16.3, §21.4.21). */
final class MaxForwardsExhausted implements Rule {
    @Override
    public String id() {
        return "max-forwards-exhausted";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 483)
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .proof(Evidence.header(refusal.at().first(), "Max-Forwards"))
                        .with("hops", Integer.toString(refusal.call().path().size()))
                        .with(
                                "start",
                                MaxForwards.start(refusal.call()).isPresent()
                                        ? "" + MaxForwards.start(refusal.call()).getAsInt()
                                        : Legible.UNKNOWN))
                .toList();
    }
}
