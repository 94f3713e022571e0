package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** An element sent one INVITE to several targets at the same time (RFC 3261 §16.7). */
final class ForkedCall implements Rule {
    @Override
    public String id() {
        return "forked-call";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Branches.all(call)
                        .filter(branches -> branches.parallel())
                        .limit(1))
                .map(branches -> branches.finding(id()))
                .toList();
    }
}
