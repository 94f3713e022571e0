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
import org.sipcause.trace.Endpoint;

/** An element sent the request on, heard nothing that moves it, and refused after a wait (RFC 3261 §16.7, §16.8). */
final class DownstreamTimeout implements Rule {
    @Override
    public String id() {
        return "downstream-timeout";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var seen = flow.calls().stream().filter(Call::failed).flatMap(this::silentBelow);
        var unseen = Refusal.all(flow, 408, 504)
                .filter(refusal ->
                        refusal.after(Waiting.FOR_A_TIMER) && !refusal.call().progressed())
                .filter(refusal -> refusal.call().children(refusal.at()).isEmpty())
                .map(refusal -> refusal.finding(id(), Certainty.LIKELY)
                        .with("silent", Legible.UNKNOWN)
                        .with("copies", Legible.UNKNOWN));
        return Stream.concat(seen, unseen).toList();
    }

    private Stream<Finding> silentBelow(Call call) {
        var path = call.path();
        if (path.size() < 2 || !path.getLast().silent()) {
            return Stream.empty();
        }
        var silent = path.getLast();
        var waiting = path.get(path.size() - 2);
        var waited = waiting.latency()
                .map(latency -> latency.compareTo(Waiting.FOR_A_TIMER) >= 0)
                .orElse(true);
        return waiting.finalResponse().isPresent() && waited
                ? Stream.of(finding(call, waiting, silent))
                : Stream.empty();
    }

    private Finding finding(Call call, Transaction waiting, Transaction silent) {
        var sure = silent.unanswered() ? Certainty.CERTAIN : Certainty.LIKELY;
        var refused = new Refusal(call, waiting);
        var first = Finding.of(id(), Severity.ERROR, sure, Evidence.of(refused.response()));
        return Facts.about(first, call, waiting)
                .at(silent.server())
                .proof(Evidence.of(silent.request().orElseThrow()))
                .proof(Evidence.of(silent.lastCopy().orElseThrow()))
                .with("code", Integer.toString(refused.code()))
                .with("phrase", refused.phrase())
                .with("silent", silent.server().map(Endpoint::toString).orElse(Legible.UNKNOWN))
                .with("copies", Integer.toString(silent.copies()));
    }
}
