package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;

/**
 * The answer says a=ice-mismatch: the address in c= and m= of the offer is none of its candidates, so something rewrote it
 * (RFC 8839 §4.2.5, §5.3).
 */
final class IceMismatch implements Rule {
    @Override
    public String id() {
        return "ice-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .filter(exchange -> mismatch(exchange.answering()))
                .map(exchange -> Session.finding(
                                id(),
                                Severity.WARNING,
                                Certainty.CERTAIN,
                                exchange,
                                Session.body(exchange.answering(), "a=ice-mismatch"),
                                Session.body(exchange.offering(), "c="))
                        .with("line", Session.body(exchange.offering(), "c=").quote()))
                .toList();
    }

    private static boolean mismatch(CapturedMessage answer) {
        return answer.message().bodyText().lines().map(String::strip).anyMatch("a=ice-mismatch"::equals);
    }
}
