package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** Both sides hung up at once, and the second BYE finds no dialog any more: harmless (RFC 3261 §15.1.2). */
final class ByeCrossed implements Rule {
    @Override
    public String id() {
        return "bye-crossed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.inDialog(flow)
                .filter(refusal -> refusal.code() == 481 && Ending.crossed(refusal))
                .map(refusal -> refusal.finding(id(), Severity.INFO, Certainty.CERTAIN)
                        .proof(Evidence.of(refusal.at().first())))
                .toList();
    }
}
