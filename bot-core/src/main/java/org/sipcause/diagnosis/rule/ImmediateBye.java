package org.sipcause.diagnosis.rule;

import java.time.Duration;
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

/** A BYE within a second of the 2xx: hardly a conversation (RFC 3261 §15.1.1). */
final class ImmediateBye implements Rule {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Override
    public String id() {
        return "immediate-bye";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .filter(call -> call.duration()
                        .filter(lasted -> lasted.compareTo(AT_ONCE) < 0)
                        .isPresent())
                .filter(call -> call.decisive()
                        .filter(invite -> invite.cancel().isEmpty())
                        .isPresent())
                .flatMap(call -> Ending.bye(call).stream().map(bye -> finding(call, bye)))
                .toList();
    }

    private Finding finding(Call call, Transaction bye) {
        var answer = call.decisive().flatMap(Transaction::finalResponse).orElseThrow();
        var finding = Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(bye.first()), Evidence.of(answer));
        return Facts.about(finding, call, bye)
                .with("by", bye.client().map(Object::toString).orElse(Legible.UNKNOWN))
                .with("duration", Legible.duration(call.duration()));
    }
}
