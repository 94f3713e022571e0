package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        var later = Refusal.all(flow, 503)
                .flatMap(refusal -> flow.calls().stream()
                        .filter(call -> call.index() > refusal.call().index())
                        .filter(call -> call.outcome() == Outcome.ANSWERED
                                && passes(call, refusal.at().server()))
                        .limit(1)
                        .map(call -> finding(refusal.call(), refusal.at(), call)));
        return Stream.concat(inCall, later).toList();
    }

    private static boolean passes(Call call, Optional<Endpoint> server) {
        return server.filter(call.hops()::contains).isPresent();
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
