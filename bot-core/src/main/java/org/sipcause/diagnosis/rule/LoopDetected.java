package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** The same request passes the same element again and again, or is refused with 482 for it (RFC 3261 §16.3, §21.4.19). */
final class LoopDetected implements Rule {
    @Override
    public String id() {
        return "loop-detected";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var seen = Loop.all(flow)
                .filter(loop -> Refusal.of(loop.call()).flatMap(Refusal::stated).isEmpty())
                .map(this::seen)
                .toList();
        var said = Refusal.all(flow, 482)
                .filter(refusal -> seen.stream()
                        .noneMatch(finding -> finding.call()
                                .equals(OptionalInt.of(refusal.call().index()))))
                .map(this::said);
        return Stream.concat(seen.stream(), said).toList();
    }

    private Finding said(Refusal refusal) {
        var finding = refusal.finding(id(), Certainty.LIKELY)
                .with("element", Facts.server(refusal.at()))
                .with("passes", Legible.UNKNOWN);
        return refusal.at().method().equals("REGISTER") ? finding.with("wording", "loop-of-registration") : finding;
    }

    private Finding seen(Loop loop) {
        var sent = loop.request().first();
        var finding = Finding.of(id(), Severity.ERROR, Certainty.CERTAIN, Evidence.of(sent));
        var proven = sent.message().headers().all("Via").stream()
                .filter(via -> via.text().contains(loop.element().replaceFirst(":5060$", "")))
                .limit(2)
                .reduce(finding, (one, via) -> one.proof(new Evidence(sent, via.text())), (one, other) -> one);
        var refused = loop.call().origin().flatMap(Transaction::finalResponse).map(Evidence::of);
        var all = refused.map(proven::proof).orElse(proven);
        return Facts.about(all, loop.call(), loop.request())
                .at(loop.call().failedAt())
                .with("element", loop.element())
                .with("passes", Integer.toString(loop.passes()));
    }
}
