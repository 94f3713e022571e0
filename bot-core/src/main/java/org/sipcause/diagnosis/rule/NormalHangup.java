package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;

/** Only the end of a call is in the trace: a BYE and its 200 (RFC 3261 §15). */
final class NormalHangup implements Rule {
    @Override
    public String id() {
        return "normal-hangup";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.method().equals("BYE") && call.outcome() == Outcome.OK)
                .flatMap(call -> call.decisive().stream()
                        .map(bye -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.of(bye.first()),
                                                Evidence.of(bye.finalResponse().orElseThrow())),
                                        call,
                                        bye)
                                .with("by", by(bye))))
                .toList();
    }

    private static String by(Transaction bye) {
        return bye.client().map(Object::toString).orElse(Legible.UNKNOWN);
    }
}
