package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A PRACK that is refused, with 481 because it matches no reliable response, or with 400 (RFC 3262 §3, §7.2). */
final class PrackMalformed implements Rule {
    @Override
    public String id() {
        return "prack-malformed";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Reliable.pracks(call).stream()
                        .filter(prack ->
                                Set.of(400, 481).contains(prack.finalCode().orElse(0)))
                        .limit(1)
                        .map(prack -> finding(call, prack)))
                .toList();
    }

    private Finding finding(Call call, Transaction prack) {
        var refusal = prack.finalResponse().orElseThrow();
        var reliable = call.transactions().stream()
                .filter(Transaction::isInvite)
                .flatMap(hop -> hop.provisionals().stream())
                .filter(response -> Reliable.number(response).isPresent())
                .toList();
        var matched =
                reliable.stream().anyMatch(response -> Reliable.wanted(response).equals(Reliable.acknowledged(prack)));
        var finding = Finding.of(
                id(),
                call.failed() ? Severity.ERROR : Severity.WARNING,
                Certainty.CERTAIN,
                Evidence.header(prack.first(), "RAck"),
                Evidence.of(refusal));
        var last = reliable.stream().reduce((one, later) -> later).filter(response -> !matched);
        return Facts.about(
                        last.map(response -> finding.proof(Evidence.header(response, "RSeq")))
                                .orElse(finding),
                        call,
                        prack)
                .at(last.isPresent() ? prack.client() : prack.server())
                .with("code", Integer.toString(Transaction.status(refusal)))
                .with("rack", Reliable.acknowledged(prack))
                .with("wanted", last.map(Reliable::wanted).orElse(Legible.UNKNOWN))
                .with("same", matched ? Reliable.acknowledged(prack) : Legible.UNKNOWN);
    }
}
