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

/** The call was answered and the trace ends before it does. */
final class OkSoFar implements Rule {
    @Override
    public String id() {
        return "ok-so-far";
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call ->
                        call.outcome() == Outcome.ANSWERED && Ending.bye(call).isEmpty() && !Ending.isAnswerAlone(call))
                .map(call -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.of(call.decisive()
                                                .flatMap(Transaction::finalResponse)
                                                .orElseThrow()),
                                        Evidence.of(call.messages().getLast())),
                                call,
                                call.decisive().orElseThrow())
                        .with("setup", Legible.duration(call.setup())))
                .toList();
    }
}
