package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A SUBSCRIBE is accepted and its NOTIFY too (RFC 6665 §4.1.2). */
final class SubscriptionOk implements Rule {
    @Override
    public String id() {
        return "subscription-ok";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .filter(sent -> sent.method().equals("SUBSCRIBE")
                                && sent.finalCode().orElse(0) / 100 == 2)
                        .limit(1)
                        .flatMap(sent -> Transfer.notifies(call).stream()
                                .filter(notify -> notify.finalCode().orElse(0) / 100 == 2)
                                .limit(1)
                                .map(notify -> Facts.about(
                                                Finding.of(
                                                        id(),
                                                        Severity.INFO,
                                                        Certainty.CERTAIN,
                                                        Evidence.of(sent.finalResponse()
                                                                .orElseThrow()),
                                                        Evidence.header(notify.first(), "Subscription-State")),
                                                call,
                                                sent)
                                        .with(
                                                "event",
                                                sent.first()
                                                        .message()
                                                        .headers()
                                                        .value("Event")
                                                        .orElse(Legible.UNKNOWN)))))
                .toList();
    }

    @Override
    public boolean givesWay() {
        return true;
    }
}
