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
import org.sipcause.flow.Transaction;

/** A 423 that was answered with a longer interval and accepted: the normal exchange (RFC 3261 §10.2.8). */
final class IntervalRaised implements Rule {
    @Override
    public String id() {
        return "interval-raised";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> !call.failed())
                .flatMap(call -> refused(call).map(brief -> finding(call, brief)).stream())
                .toList();
    }

    private static Optional<Transaction> refused(Call call) {
        return call.attempts().stream()
                .filter(attempt -> attempt.finalCode().orElse(0) == 423)
                .filter(attempt -> call.attempts().stream()
                        .anyMatch(later -> later.number() > attempt.number()
                                && later.finalCode().orElse(0) / 100 == 2))
                .findFirst();
    }

    private Finding finding(Call call, Transaction brief) {
        var response = brief.finalResponse().orElseThrow();
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.INFO,
                                Certainty.CERTAIN,
                                Evidence.of(response),
                                Evidence.header(response, "Min-Expires")),
                        call,
                        brief)
                .with("least", response.message().headers().value("Min-Expires").orElse(Legible.UNKNOWN));
    }
}
