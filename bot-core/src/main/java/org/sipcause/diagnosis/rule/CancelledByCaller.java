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
import org.sipcause.trace.CapturedMessage;

/**
 * The calling side sent CANCEL; the 487 only confirms it (RFC 3261 §9.1, §21.4.25). Where the trace shows nothing but the 487, that is
 * its usual reading.
 */
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
                        .filter(invite -> invite.cancel().isPresent() || isAll(call, invite))
                        .isPresent())
                .filter(call -> !call.method().equals("CANCEL"))
                .filter(call -> Elsewhere.cancelled(call).isEmpty())
                .map(this::finding)
                .toList();
    }

    /** Whether the trace shows nothing of the call but answers to its INVITE. */
    private static boolean isAll(Call call, Transaction invite) {
        return invite.request().isEmpty() && call.transactions().size() == 1;
    }

    private Finding finding(Call call) {
        var invite = call.decisive().orElseThrow();
        var cancel = invite.cancel().map(Transaction::first);
        var originator =
                cancel.isPresent() && invite.first().message().headers().vias().size() <= 1;
        var first = Finding.of(
                id(),
                Severity.INFO,
                originator ? Certainty.CERTAIN : Certainty.LIKELY,
                Evidence.of(cancel.orElseGet(invite::first)));
        var proven =
                invite.finalResponse().map(end -> first.proof(Evidence.of(end))).orElse(first);
        return Facts.about(proven, call, invite)
                .with(
                        "waited",
                        Legible.duration(cancel.flatMap(CapturedMessage::at).flatMap(invite::since)))
                .with("cancel", cancel.isPresent() ? "CANCEL" : Legible.UNKNOWN)
                .with("rang", Legible.duration(Ringing.time(invite)));
    }
}
