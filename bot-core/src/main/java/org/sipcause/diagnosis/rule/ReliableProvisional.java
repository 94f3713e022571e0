package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 18x that was sent reliably and confirmed with PRACK (RFC 3262 §3). */
final class ReliableProvisional implements Rule {
    @Override
    public String id() {
        return "reliable-provisional-prack";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.inDialog().stream()
                        .filter(prack -> prack.method().equals("PRACK"))
                        .filter(prack -> prack.finalCode().orElse(0) / 100 == 2)
                        .limit(1)
                        .map(prack -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.header(prack.first(), "RAck"),
                                        Evidence.of(prack.finalResponse().orElseThrow())),
                                call,
                                prack)))
                .toList();
    }
}
