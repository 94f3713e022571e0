package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
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
import org.sipcause.sip.SipResponse;

/** A 486: the device that was called is in another call (RFC 3261 §21.4.24). */
final class CalleeBusy implements Rule {
    @Override
    public String id() {
        return "callee-busy";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var refused = Refusal.all(flow, 486)
                .filter(refusal -> !refusal.ofRegistration())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .with("refusal", Integer.toString(refusal.code()))
                        .with("cause", Legible.UNKNOWN));
        var announced = flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.IN_PROGRESS || call.outcome() == Outcome.CANCELLED)
                .flatMap(call -> call.attempts().stream()
                        .flatMap(invite -> announced(call, invite))
                        .limit(1));
        return Stream.concat(refused, announced).toList();
    }

    /** A gateway may play the busy tone as early media and say the ISDN cause in its 183 (RFC 3326, RFC 6432). */
    private Stream<Finding> announced(Call call, Transaction invite) {
        return invite.provisionals().stream()
                .filter(response -> response.message().headers().reasons().stream()
                        .anyMatch(reason -> reason.protocol().equalsIgnoreCase("Q.850")
                                && reason.cause().orElse(0) == 17))
                .map(response -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.ERROR,
                                        Certainty.CERTAIN,
                                        Evidence.header(response, "Reason"),
                                        Evidence.of(response)),
                                call,
                                invite)
                        .at(invite.server())
                        .with("wording", "busy-announced")
                        .with("refusal", Legible.UNKNOWN)
                        .with("cause", "17")
                        .with("code", Integer.toString(Transaction.status(response)))
                        .with("phrase", response.message() instanceof SipResponse said ? said.reason() : ""));
    }
}
