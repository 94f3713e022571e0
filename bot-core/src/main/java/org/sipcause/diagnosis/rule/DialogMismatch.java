package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 481 to a request inside a dialog: the peer does not know the dialog, or no longer (RFC 3261 §12.2.2, §15.1.2). */
final class DialogMismatch implements Rule {
    private static final Set<String> OWN_MEANING = Set.of("CANCEL", "PRACK");

    @Override
    public String id() {
        return "dialog-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.inDialog(flow)
                .filter(refusal -> refusal.code() == 481
                        && !OWN_MEANING.contains(refusal.at().method()))
                .filter(refusal -> !Ending.crossed(refusal) && !Transfer.reportsSuccess(refusal.at()))
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .proof(Evidence.of(refusal.at().first())))
                .toList();
    }
}
