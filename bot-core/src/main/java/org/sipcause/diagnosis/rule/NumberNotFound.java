package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 404 to a call or message: the answering server knows no such user in that domain (RFC 3261 §21.4.5). */
final class NumberNotFound implements Rule {
    @Override
    public String id() {
        return "number-not-found";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 404)
                .filter(refusal -> !refusal.call().method().equals("REGISTER"))
                .map(this::finding)
                .toList();
    }

    /** A SUBSCRIBE that finds nothing to subscribe to is no call that fails: no mailbox, no such state. */
    private Finding finding(Refusal refusal) {
        return refusal.ofSubscription()
                ? refusal.finding(id(), Severity.WARNING, Certainty.CERTAIN).with("wording", "subscription-not-found")
                : refusal.finding(id(), Certainty.CERTAIN);
    }
}
