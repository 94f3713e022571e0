package org.sipcause.diagnosis.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** An element refused a call and sent nothing on, though this capture shows it sending on other calls: it made the error itself. */
final class ErrorMadeHere implements Rule {
    @Override
    public String id() {
        return "error-made-here";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var promptness = new Promptness(flow);
        var forwards = forwards(flow);
        return flow.calls().stream()
                .flatMap(call -> Refusal.of(call).stream())
                .filter(refusal ->
                        refusal.at().isInvite() && !(refusal.code() / 100 == 5 && promptness.onTheSpot(refusal.at())))
                .filter(refusal -> sentNothing(refusal))
                .flatMap(refusal -> other(refusal, forwards)
                        .map(other -> refusal.finding(id(), Severity.INFO, Certainty.LIKELY)
                                .proof(Evidence.of(other.first())))
                        .stream())
                .toList();
    }

    /** By host, a request that it sent on for somebody else. */
    private static Map<String, Transaction> forwards(CallFlow flow) {
        var forwards = new LinkedHashMap<String, Transaction>();
        for (Call call : flow.calls()) {
            for (Transaction hop : call.transactions()) {
                if (hop.isInvite() && hop.parent().isPresent() && hop.request().isPresent()) {
                    hop.client().ifPresent(client -> forwards.putIfAbsent(client.host(), hop));
                }
            }
        }
        return forwards;
    }

    private static boolean sentNothing(Refusal refusal) {
        var host = refusal.at().server().map(server -> server.host());
        return refusal.call().transactions().stream()
                .filter(Transaction::isInvite)
                .noneMatch(hop -> hop.client().map(client -> client.host()).equals(host));
    }

    private static Optional<Transaction> other(Refusal refusal, Map<String, Transaction> forwards) {
        return refusal.at().server().flatMap(server -> Optional.ofNullable(forwards.get(server.host())));
    }
}
