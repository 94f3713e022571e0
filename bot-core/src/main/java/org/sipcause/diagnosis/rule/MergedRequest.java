package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 482 from an element that got the same request by another way too: merged, not looped (RFC 3261 §8.2.2.2). */
final class MergedRequest implements Rule {
    @Override
    public String id() {
        return "merged-request";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.finalCode().orElse(0) == 482)
                        .flatMap(hop -> MergedCopy.beside(call, hop).map(other -> finding(call, hop, other)).stream())
                        .limit(1))
                .toList();
    }

    private Finding finding(Call call, Transaction refused, Transaction other) {
        var severity = call.failed() ? Severity.ERROR : Severity.INFO;
        var response = refused.finalResponse().orElseThrow();
        return Facts.about(
                        Finding.of(
                                id(),
                                severity,
                                Certainty.LIKELY,
                                Evidence.of(response),
                                Evidence.header(refused.first(), "Via"),
                                Evidence.header(other.first(), "Via")),
                        call,
                        refused)
                .at(call.failed() ? refused.server() : Optional.empty())
                .with("code", "482");
    }
}
