package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;

/** CANCEL and 200 crossed: the call came up although it was cancelled, and has to be ended with BYE (RFC 3261 §9.1, §15). */
final class CancelRace implements Rule {
    @Override
    public String id() {
        return "cancel-race";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call -> call
                        .decisive()
                        .filter(invite -> invite.cancel().isPresent())
                        .stream()
                        .map(invite -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.of(
                                                invite.cancel().orElseThrow().first()),
                                        Evidence.of(invite.finalResponse().orElseThrow())),
                                call,
                                invite)))
                .toList();
    }
}
