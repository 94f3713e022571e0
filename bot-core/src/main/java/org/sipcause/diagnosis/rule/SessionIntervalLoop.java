package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;

/** One call draws 422 several times with growing Min-SE: elements on the path have different minima (RFC 4028 §7.3). */
final class SessionIntervalLoop implements Rule {
    @Override
    public String id() {
        return "session-interval-loop";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream().flatMap(call -> check(call).stream()).toList();
    }

    private Optional<Finding> check(Call call) {
        var brief = call.attempts().stream()
                .filter(attempt -> attempt.finalCode().orElse(0) == 422)
                .toList();
        if (brief.size() < 2) {
            return Optional.empty();
        }
        var first = brief.getFirst().finalResponse().orElseThrow();
        var last = brief.getLast().finalResponse().orElseThrow();
        var finding = Finding.of(
                id(),
                call.failed() ? Severity.WARNING : Severity.INFO,
                Certainty.CERTAIN,
                Evidence.header(last, "Min-SE"),
                Evidence.header(first, "Min-SE"));
        return Optional.of(Facts.about(finding, call, brief.getLast())
                .with("times", Integer.toString(brief.size()))
                .with("first", first.message().headers().value("Min-SE").orElse(Legible.UNKNOWN))
                .with("last", last.message().headers().value("Min-SE").orElse(Legible.UNKNOWN)));
    }
}
