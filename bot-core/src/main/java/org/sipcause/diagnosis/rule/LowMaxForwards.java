package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 483 without a loop, because the request set out with a Max-Forwards far below the 70 of RFC 3261 §8.1.1.6. */
final class LowMaxForwards implements Rule {
    @Override
    public String id() {
        return "low-max-forwards";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var looping = Loop.all(flow).map(Loop::call).toList();
        return Refusal.all(flow, 483)
                .filter(refusal -> !looping.contains(refusal.call()))
                .filter(refusal -> MaxForwards.few(refusal.call()))
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .at(refusal.call().decisive().flatMap(Transaction::client))
                        .proof(Evidence.header(
                                refusal.call().decisive().orElseThrow().first(), "Max-Forwards"))
                        .with("start", "" + MaxForwards.start(refusal.call()).orElse(0)))
                .toList();
    }
}
