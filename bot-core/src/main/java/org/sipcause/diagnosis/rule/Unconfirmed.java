package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Dialog;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A call that was answered and whose 2xx kept coming: no ACK reaches the element that answers (RFC 3261 §13.3.1.4).
 *
 * @param answered the transaction nearest to the callee whose 2xx was repeated
 * @param dialog the dialog that the 2xx made
 */
record Unconfirmed(Call call, Transaction answered, Dialog dialog) {
    private static final int REPEATS = 2;

    /** Answered calls whose 2xx was sent three times or more, and twice or more after an ACK where there was one. */
    static Stream<Unconfirmed> all(CallFlow flow) {
        var dialogs = new HashMap<String, List<Dialog>>();
        flow.dialogs()
                .forEach(dialog -> dialogs.computeIfAbsent(dialog.callId(), none -> new ArrayList<>())
                        .add(dialog));
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call -> call.transactions().reversed().stream()
                        .filter(hop -> hop.isInvite() && !hop.isInDialog())
                        .filter(hop -> repeats(hop).count() >= REPEATS)
                        .limit(1)
                        .flatMap(
                                hop -> dialog(dialogs, hop).stream().map(dialog -> new Unconfirmed(call, hop, dialog))))
                .filter(Unconfirmed::ackDoesNotHelp);
    }

    /** The copies of the 2xx, without the first. */
    Stream<CapturedMessage> repeats() {
        return repeats(answered);
    }

    /** Whether the hop of the caller itself was captured, so that an ACK from it would be seen. */
    boolean seesTheCaller() {
        return call.decisive()
                .filter(first -> first.first().message().headers().vias().size() == 1
                        && first.finalCode().orElse(0) / 100 == 2)
                .isPresent();
    }

    /** Whether the caller's hop is another one than the callee's; if not, an ACK may have been lost before it was captured. */
    boolean seesMoreHops() {
        return call.decisive().filter(first -> !first.equals(answered)).isPresent();
    }

    /** The first ACK as the caller sent it. */
    Optional<CapturedMessage> ack() {
        return dialog.acks().stream().findFirst();
    }

    /** Whether the ACK went past the element from which the caller got the 2xx. */
    boolean ackBypasses() {
        var delivered = call.decisive().flatMap(Transaction::server);
        return ack().flatMap(CapturedMessage::to)
                .flatMap(to -> delivered.map(server -> !server.equals(to)))
                .orElse(false);
    }

    /** A finding with the first and last 2xx as evidence. */
    Finding finding(String id, Severity severity, Certainty certainty) {
        var answer = answered.finalResponse().orElseThrow();
        var last = repeats().reduce((one, other) -> other).orElseThrow();
        var finding = Finding.of(id, severity, certainty, Evidence.of(answer)).proof(Evidence.of(last));
        var proven = ack().map(ack -> finding.proof(Evidence.of(ack))).orElse(finding);
        return Facts.about(proven, call, answered)
                .at(answered.server())
                .with("sent", Long.toString(1 + repeats().count()))
                .with(
                        "span",
                        Legible.duration(last.at().flatMap(at -> answer.at().map(from -> Duration.between(from, at)))))
                .with(
                        "ackTo",
                        ack().flatMap(CapturedMessage::to)
                                .map(Endpoint::toString)
                                .orElse(Legible.UNKNOWN))
                .with(
                        "caller",
                        call.decisive()
                                .flatMap(Transaction::client)
                                .map(Endpoint::toString)
                                .orElse(Legible.UNKNOWN));
    }

    private boolean ackDoesNotHelp() {
        return ack().map(ack ->
                        repeats().filter(copy -> copy.number() > ack.number()).count() >= REPEATS)
                .orElse(true);
    }

    private static Stream<CapturedMessage> repeats(Transaction hop) {
        return hop.repeated().stream().filter(copy -> Transaction.status(copy) / 100 == 2);
    }

    private static Optional<Dialog> dialog(Map<String, List<Dialog>> dialogs, Transaction hop) {
        var answer = hop.finalResponse().orElseThrow();
        var callId = answer.message().headers().callId().orElse("");
        return dialogs.getOrDefault(callId, List.of()).stream()
                .filter(dialog -> dialog.answers().contains(answer))
                .findFirst();
    }
}
