package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.Endpoint;

/** The call was answered and ended with a BYE that was accepted (RFC 3261 §13, §15). */
final class CallAnsweredNormalClearing implements Rule {
    @Override
    public String id() {
        return "call-answered-normal-clearing";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call -> Ending.accepted(call).stream().map(bye -> finding(call, bye)))
                .toList();
    }

    private Finding finding(Call call, Transaction bye) {
        var answer = call.decisive().flatMap(Transaction::finalResponse).orElseThrow();
        var finding = Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(answer), Evidence.of(bye.first()));
        return Facts.about(finding, call, call.decisive().orElseThrow())
                .with("setup", Legible.duration(call.setup()))
                .with("duration", Legible.duration(call.duration()))
                .with("by", bye.client().map(Endpoint::toString).orElse(Legible.UNKNOWN));
    }
}
