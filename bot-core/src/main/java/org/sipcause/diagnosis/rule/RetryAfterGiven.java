package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A refusal names how long to leave the server alone (RFC 3261 §20.33). An instruction, not a clue to the cause. */
final class RetryAfterGiven implements Rule {
    @Override
    public String id() {
        return "retry-after";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .flatMap(refusal -> refusal.headers().retryAfter().stream()
                        .map(wait -> refusal.finding(id(), Severity.INFO, Certainty.CERTAIN)
                                .proof(Evidence.header(refusal.response(), "Retry-After"))
                                .with("seconds", Long.toString(wait.seconds()))
                                .with(
                                        "comment",
                                        wait.comment()
                                                .filter(text -> !text.isBlank())
                                                .orElse(Legible.UNKNOWN))
                                .with(
                                        "lasts",
                                        wait.duration()
                                                .map(lasts -> Long.toString(lasts))
                                                .orElse(Legible.UNKNOWN))))
                .toList();
    }
}
