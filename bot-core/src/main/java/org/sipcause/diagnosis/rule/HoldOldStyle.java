package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Connection;

/** Hold by the address 0.0.0.0, as before RFC 3264; it still means hold (RFC 3264 §8.4). */
final class HoldOldStyle implements Rule {
    @Override
    public String id() {
        return "hold-old-style";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .filter(exchange -> !exchange.initial())
                .flatMap(exchange -> exchange.audio().stream()
                        .filter(pair -> exchange.offer()
                                .connection(pair.offered())
                                .filter(Connection::unspecified)
                                .isPresent())
                        .map(pair -> Session.finding(
                                id(),
                                Severity.INFO,
                                Certainty.CERTAIN,
                                exchange,
                                Session.body(exchange.offering(), "c="))))
                .toList();
    }
}
