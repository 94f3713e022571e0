package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** CANCEL and 200 crossed, and no BYE follows: the called side keeps a call that nobody is in (RFC 3261 §15). */
final class GhostCall implements Rule {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    @Override
    public String id() {
        return "ghost-call";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var end = flow.messages().stream()
                .flatMap(message -> message.at().stream())
                .max(Instant::compareTo);
        return flow.calls().stream()
                .filter(call ->
                        call.outcome() == Outcome.ANSWERED && Ending.bye(call).isEmpty())
                .flatMap(call ->
                        call.decisive().filter(invite -> invite.cancel().isPresent() && goesOn(invite, end)).stream()
                                .map(invite -> finding(call, invite)))
                .toList();
    }

    /** Whether the trace would show the BYE, had it been sent soon. */
    private static boolean goesOn(Transaction invite, Optional<Instant> end) {
        return invite.finalResponse()
                .flatMap(CapturedMessage::at)
                .filter(answered -> end.filter(last -> last.isAfter(answered.plus(LONG_ENOUGH)))
                        .isPresent())
                .isPresent();
    }

    private Finding finding(Call call, Transaction invite) {
        var finding = Finding.of(
                id(),
                Severity.WARNING,
                Certainty.LIKELY,
                Evidence.of(invite.finalResponse().orElseThrow()),
                Evidence.of(invite.cancel().orElseThrow().first()));
        var acked = call.transactions().stream().anyMatch(hop -> hop.method().equals("ACK"));
        return Facts.about(finding, call, invite)
                .at(invite.client())
                .with("unconfirmed", acked ? Legible.UNKNOWN : "ACK");
    }
}
