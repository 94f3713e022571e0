package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/**
 * A call or request whose refusal says its reason itself.
 *
 * @param reason what it says
 */
record RefusedBecause(String id, Stated reason) implements Rule {
    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.stated().filter(reason::equals).isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var finding = refusal.finding(id, Certainty.CERTAIN);
        for (var header : List.of("Reason", "Warning")) {
            if (refusal.headers().line(header).isPresent()) {
                finding = finding.proof(Evidence.header(refusal.response(), header));
            }
        }
        return finding;
    }
}
