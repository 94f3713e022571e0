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
import org.sipcause.flow.Transaction;

/** A CANCEL sent before any response to its INVITE; it should wait for a provisional one (RFC 3261 §9.1). */
final class CancelBeforeProvisional implements Rule {
    @Override
    public String id() {
        return "cancel-before-provisional";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .filter(CancelBeforeProvisional::early)
                        .limit(1)
                        .map(invite -> finding(call, invite)))
                .toList();
    }

    private static boolean early(Transaction invite) {
        return invite.isInvite()
                && invite.request().isPresent()
                && invite.cancel()
                        .filter(cancel -> cancel.request().isPresent())
                        .filter(cancel -> invite.responses().stream()
                                .allMatch(response ->
                                        response.number() > cancel.first().number()))
                        .isPresent();
    }

    private Finding finding(Call call, Transaction invite) {
        var cancel = invite.cancel().orElseThrow().first();
        var finding =
                Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(cancel), Evidence.of(invite.first()));
        return Facts.about(finding, call, invite)
                .with("waited", Legible.duration(cancel.at().flatMap(invite::since)));
    }
}
