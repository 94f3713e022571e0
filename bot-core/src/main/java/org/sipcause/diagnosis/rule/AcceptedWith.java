package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * A request answered with a 2xx that means less than it seems: 202 to MESSAGE, 204 to SUBSCRIBE.
 *
 * @param method of the request
 * @param code the 2xx
 */
record AcceptedWith(String id, String method, int code) implements Rule {
    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(sent ->
                                sent.method().equals(method) && sent.parent().isEmpty())
                        .filter(sent -> sent.finalCode().orElse(0) == code)
                        .limit(1)
                        .map(sent -> Facts.about(
                                Finding.of(
                                        id,
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        Evidence.of(sent.finalResponse().orElseThrow())),
                                call,
                                sent)))
                .toList();
    }
}
