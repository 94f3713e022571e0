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
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** A reliable provisional response is sent again and again, and no PRACK for it is seen (RFC 3262 §3). */
final class PrackMissing implements Rule {
    @Override
    public String id() {
        return "prack-missing";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(Transaction::isInvite)
                        .flatMap(hop -> unacknowledged(call, hop))
                        .limit(1))
                .toList();
    }

    private static final int SEVERAL = 2;

    private Stream<Finding> unacknowledged(Call call, Transaction hop) {
        return hop.provisionals().stream()
                .filter(response -> Reliable.number(response).isPresent() && copies(hop, response) >= SEVERAL)
                .filter(response -> Reliable.pracks(call).stream()
                        .noneMatch(prack -> Reliable.acknowledged(prack).equals(Reliable.wanted(response))))
                .limit(1)
                .map(response -> finding(call, hop, response));
    }

    private static long copies(Transaction hop, CapturedMessage response) {
        return hop.repeated().stream()
                .filter(copy -> Transaction.status(copy) == Transaction.status(response)
                        && Reliable.number(copy).equals(Reliable.number(response)))
                .count();
    }

    private Finding finding(Call call, Transaction hop, CapturedMessage response) {
        var finding = Finding.of(
                id(),
                call.failed() ? Severity.ERROR : Severity.WARNING,
                Certainty.LIKELY,
                Evidence.header(response, "RSeq"),
                Evidence.of(response));
        var ended = hop.finalResponse().filter(end -> Transaction.status(end) >= 500);
        return Facts.about(ended.map(end -> finding.proof(Evidence.of(end))).orElse(finding), call, hop)
                .at(hop.client())
                .with("code", Integer.toString(Transaction.status(response)))
                .with("rseq", Reliable.number(response).orElse(Legible.UNKNOWN))
                .with("copies", Long.toString(copies(hop, response)))
                .with("end", ended.map(end -> "" + Transaction.status(end)).orElse(Legible.UNKNOWN));
    }
}
