package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/**
 * A call or request refused with a code that says by itself what is wrong.
 *
 * @param codes the codes that say so
 */
record RefusedWith(String id, List<Integer> codes) implements Rule {
    RefusedWith(String id, Integer... codes) {
        this(id, List.of(codes));
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, codes.toArray(Integer[]::new))
                .map(refusal -> refusal.finding(id, Certainty.CERTAIN))
                .toList();
    }
}
