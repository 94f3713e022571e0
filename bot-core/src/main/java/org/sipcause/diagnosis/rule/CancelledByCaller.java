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

/** The calling side sent CANCEL; the 487 only confirms it (RFC 3261 §9.1, §21.4.25). */
final class CancelledByCaller implements Rule {
    @Override
    public String id() {
        return "cancelled-by-caller";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.CANCELLED)
                .filter(call -> call.decisive()
                        .filter(invite -> invite.cancel().isPresent())
                        .isPresent())
                .filter(call -> Elsewhere.cancelled(call).isEmpty())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Call call) {
        var invite = call.decisive().orElseThrow();
        var cancel = invite.cancel().orElseThrow().first();
        var originator = invite.first().message().headers().vias().size() <= 1;
        var first =
                Finding.of(id(), Severity.INFO, originator ? Certainty.CERTAIN : Certainty.LIKELY, Evidence.of(cancel));
        var proven =
                invite.finalResponse().map(end -> first.proof(Evidence.of(end))).orElse(first);
        return Facts.about(proven, call, invite)
                .with("waited", Legible.duration(cancel.at().flatMap(invite::since)))
                .with("rang", Legible.duration(Ringing.time(invite)));
    }
}
