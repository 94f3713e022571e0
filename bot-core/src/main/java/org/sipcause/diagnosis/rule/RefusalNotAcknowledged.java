package org.sipcause.diagnosis.rule;

import java.time.Duration;
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
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** The same refusal of an INVITE is sent again and again: no ACK arrives on this hop (Timer G, RFC 3261 §17.2.1). */
final class RefusalNotAcknowledged implements Rule {
    private static final int REPEATS = 2;

    @Override
    public String id() {
        return "refusal-not-acknowledged";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.isInvite() && hop.finalCode().orElse(0) >= 300)
                        .filter(hop -> repeats(hop).count() >= REPEATS)
                        .limit(1)
                        .map(hop -> finding(call, hop)))
                .toList();
    }

    /** The copies that no copy of the INVITE asked for, after the last ACK that the trace shows. */
    private static Stream<CapturedMessage> repeats(Transaction hop) {
        var asked = hop.retransmissions().stream()
                .filter(copy ->
                        copy.number() > hop.finalResponse().orElseThrow().number())
                .count();
        var acked = hop.acks().stream().mapToInt(CapturedMessage::number).min().orElse(0);
        return hop.repeated().stream()
                .filter(copy -> Transaction.status(copy) >= 300 && copy.number() > acked)
                .skip(asked);
    }

    private Finding finding(Call call, Transaction hop) {
        var refusal = hop.finalResponse().orElseThrow();
        var last = repeats(hop).reduce((one, other) -> other).orElseThrow();
        var finding = Finding.of(id(), Severity.WARNING, Certainty.CERTAIN, Evidence.of(refusal), Evidence.of(last));
        var ack = hop.acks().stream().findFirst();
        var proven = ack.map(sent -> finding.proof(Evidence.of(sent))).orElse(finding);
        return Facts.about(proven, call, hop)
                .at(hop.client())
                .with("code", Integer.toString(Transaction.status(refusal)))
                .with("sent", Long.toString(1 + repeats(hop).count()))
                .with(
                        "span",
                        Legible.duration(last.at().flatMap(to -> refusal.at().map(from -> Duration.between(from, to)))))
                .with(
                        "ackTo",
                        ack.flatMap(CapturedMessage::to).map(Endpoint::toString).orElse(Legible.UNKNOWN));
    }
}
