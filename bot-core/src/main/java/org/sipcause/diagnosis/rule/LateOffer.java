package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** An INVITE without an offer: the called side makes it, the caller answers in the ACK (RFC 3261 §13.2.1). */
final class LateOffer implements Rule {
    @Override
    public String id() {
        return "late-offer";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .filter(exchange -> exchange.initial() && exchange.delayed())
                .map(exchange -> Session.finding(
                        id(),
                        Severity.INFO,
                        Certainty.CERTAIN,
                        exchange,
                        Evidence.of(exchange.hop().first()),
                        Session.body(exchange.offering(), "m="),
                        Session.body(exchange.answering(), "m=")))
                .toList();
    }
}
