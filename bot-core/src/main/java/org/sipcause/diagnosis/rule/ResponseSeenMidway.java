package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** The outermost copy of an error still has several Vias: it was captured on its way, and what the caller got is not shown (RFC 3261 §16.7). */
final class ResponseSeenMidway implements Rule {
    @Override
    public String id() {
        return "response-seen-midway";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Refusal.of(call).stream())
                .filter(refusal -> vias(refusal) > 1)
                .map(refusal -> {
                    var outermost = refusal.call()
                            .decisive()
                            .flatMap(Transaction::finalResponse)
                            .orElseThrow();
                    var vias = outermost.message().headers().vias();
                    return refusal.finding(id(), Severity.INFO, Certainty.CERTAIN)
                            .at(Optional.empty())
                            .proof(Evidence.header(outermost, "Via"))
                            .with("count", Integer.toString(vias.size()))
                            .with("next", vias.getFirst().host())
                            .with("origin", vias.getLast().host());
                })
                .toList();
    }

    private static long vias(Refusal refusal) {
        return refusal.call().decisive().flatMap(Transaction::finalResponse).stream()
                .mapToLong(response -> response.message().headers().vias().size())
                .sum();
    }
}
