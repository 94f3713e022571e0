package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 18x with a session description: the caller hears announcement or ringback before the answer (RFC 3960, RFC 3261 §13.2.1). */
final class EarlyMedia implements Rule {
    @Override
    public String id() {
        return "early-media";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .flatMap(hop -> hop.provisionals().stream()
                                .filter(response -> Transaction.status(response) > 100
                                        && response.message().bodyText().contains("m=audio"))
                                .limit(1)
                                .map(response -> Facts.about(
                                                Finding.of(
                                                        id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(response)),
                                                call,
                                                hop)
                                        .with("code", Integer.toString(Transaction.status(response)))))
                        .limit(1))
                .toList();
    }
}
