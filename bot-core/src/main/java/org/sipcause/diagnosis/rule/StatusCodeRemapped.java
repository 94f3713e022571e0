package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** An element answered upstream with another code than it got from below (RFC 3261 §16.7; RFC 3398 for gateways). */
final class StatusCodeRemapped implements Rule {
    @Override
    public String id() {
        return "status-code-remapped";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(Call::failed)
                .flatMap(call -> IntStream.range(1, call.path().size()).boxed().flatMap(i -> pair(call, i)))
                .toList();
    }

    private Stream<Finding> pair(Call call, int below) {
        var upper = call.path().get(below - 1);
        var lower = call.path().get(below);
        if (upper.finalCode().isEmpty()
                || lower.finalCode().isEmpty()
                || upper.finalCode().equals(lower.finalCode())) {
            return Stream.empty();
        }
        var got = lower.finalResponse().orElseThrow();
        var gave = upper.finalResponse().orElseThrow();
        var finding = Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(got), Evidence.of(gave));
        return Stream.of(Facts.about(finding, call, lower)
                .with("got", Integer.toString(Transaction.status(got)))
                .with("gave", Integer.toString(Transaction.status(gave)))
                .with("between", Facts.server(upper)));
    }
}
