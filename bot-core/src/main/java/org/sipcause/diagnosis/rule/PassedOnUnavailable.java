package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** An element handed the 503 from behind it on as a 503, where a proxy should say 500 (RFC 3261 §16.7 step 6). */
final class PassedOnUnavailable implements Rule {
    @Override
    public String id() {
        return "unavailable-passed-on";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 503)
                .filter(refusal -> refusal.call().path().size() > 1)
                .filter(refusal -> refusal.call().path().getFirst().finalCode().orElse(0) == 503)
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var upper = refusal.call().path().getFirst();
        return refusal.finding(id(), Severity.INFO, Certainty.CERTAIN)
                .proof(Evidence.of(upper.finalResponse().orElseThrow()))
                .with("between", Facts.server(upper));
    }
}
