package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 503 without Retry-After: legal, and to be treated as a 500 (RFC 3261 §21.5.4). */
final class RetryAfterAbsent implements Rule {
    @Override
    public String id() {
        return "retry-after-absent";
    }

    @Override
    public boolean restsOnCode() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 503)
                .filter(refusal -> refusal.headers().line("Retry-After").isEmpty())
                .map(refusal -> refusal.finding(id(), Severity.INFO, Certainty.CERTAIN))
                .toList();
    }
}
