package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.sipcause.trace.Endpoint;

/** A 503 that did not matter in the end: the call went through over another hop, or later calls over the same one did. */
final class RecoveredFrom503 implements Rule {
    @Override
    public String id() {
        return "recovered-503";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var inCall = flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.isInvite() && hop.finalCode().orElse(0) == 503)
                        .limit(1)
                        .map(hop -> finding(call, hop, call)));
        return Stream.concat(inCall, later(flow)).toList();
    }

    /** For each refused call the next one that was answered over the server that refused; one pass from the end. */
    private Stream<Finding> later(CallFlow flow) {
        var refusals = new HashMap<Integer, Refusal>();
        Refusal.all(flow, 503).forEach(refusal -> refusals.put(refusal.call().index(), refusal));
        var next = new HashMap<Endpoint, Call>();
        var found = new ArrayList<Finding>();
        for (var call : refusals.isEmpty() ? List.<Call>of() : flow.calls().reversed()) {
            var refusal = refusals.get(call.index());
            if (refusal != null) {
                refusal.at()
                        .server()
                        .map(next::get)
                        .ifPresent(answered -> found.add(finding(call, refusal.at(), answered)));
            }
            if (call.outcome() == Outcome.ANSWERED) {
                call.hops().forEach(hop -> next.put(hop, call));
            }
        }
        return found.reversed().stream();
    }

    private Finding finding(Call refused, Transaction hop, Call answered) {
        var refusal = hop.finalResponse().orElseThrow();
        var answer = answered.decisive().flatMap(Transaction::finalResponse).orElseThrow();
        return Facts.about(
                        Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(refusal), Evidence.of(answer)),
                        refused,
                        hop)
                .with(
                        "after",
                        Legible.duration(answer.at()
                                .flatMap(at -> refusal.at().map(from -> Duration.between(from, at)))));
    }
}
