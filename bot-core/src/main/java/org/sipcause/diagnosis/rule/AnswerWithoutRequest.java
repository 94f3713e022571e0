package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/**
 * What came back to a request lacks Via and CSeq: a client finds no transaction for it, drops it, and goes on waiting
 * (RFC 3261 §17.1.3, §18.1.2).
 */
final class AnswerWithoutRequest implements Rule {
    @Override
    public String id() {
        return "response-unmatched";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(AnswerWithoutRequest::first)
                .filter(pair -> !mayBeCut(pair.stray, flow))
                .map(this::finding)
                .toList();
    }

    /** Whether it is the last message of a text, which often breaks off in the middle. */
    private static boolean mayBeCut(CapturedMessage stray, CallFlow flow) {
        return stray.position().frame().isEmpty()
                && flow.traces().stream()
                        .filter(trace -> !trace.messages().isEmpty())
                        .anyMatch(trace -> trace.messages().getLast().equals(stray));
    }

    private static Stream<Pair> first(Call call) {
        return call.transactions().stream()
                .filter(Transaction::unanswered)
                .flatMap(asked -> StrayResponse.to(call, asked).stream().map(stray -> new Pair(call, asked, stray)))
                .limit(1);
    }

    private Finding finding(Pair pair) {
        var severity = pair.call.failed() ? Severity.ERROR : Severity.WARNING;
        var found = Finding.of(
                id(),
                severity,
                Certainty.CERTAIN,
                Evidence.of(pair.stray),
                Evidence.of(pair.asked.request().orElseThrow()));
        return Facts.about(found, pair.call, pair.asked)
                .at(pair.asked.server())
                .with("status", pair.stray.message().startLine());
    }

    private record Pair(Call call, Transaction asked, CapturedMessage stray) {}
}
