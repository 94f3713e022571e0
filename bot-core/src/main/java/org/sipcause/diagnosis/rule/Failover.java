package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** An element tried another target after the first one refused or stayed silent (RFC 3263 §4.3). */
final class Failover implements Rule {
    @Override
    public String id() {
        return "failover";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Stream.concat(Branches.all(call), Branches.byTheCaller(call))
                        .filter(branches -> !branches.parallel() && !branches.forwarded())
                        .limit(1))
                .map(branches -> branches.finding(id()))
                .toList();
    }
}
