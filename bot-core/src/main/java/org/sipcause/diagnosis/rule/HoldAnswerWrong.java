package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Exchange.Pair;
import org.sipcause.sdp.Direction;

/**
 * An answer with a direction that the offer does not allow: to sendonly recvonly or inactive, to recvonly sendonly or
 * inactive, to inactive inactive (RFC 3264 §6.1).
 */
final class HoldAnswerWrong implements Rule {
    @Override
    public String id() {
        return "hold-answer-wrong";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.audio().stream()
                        .filter(pair -> !allowed(
                                exchange.offer().direction(pair.offered()),
                                exchange.answer().direction(pair.answered())))
                        .map(pair -> finding(exchange, pair)))
                .toList();
    }

    private Finding finding(Exchange exchange, Pair pair) {
        var offered = exchange.offer().direction(pair.offered());
        var answered = exchange.answer().direction(pair.answered());
        return Session.finding(
                        id(),
                        Severity.WARNING,
                        Certainty.CERTAIN,
                        exchange,
                        Session.answered(exchange, pair.answered(), "a=" + answered.word()),
                        Session.offered(exchange, pair.offered(), "a=" + offered.word()))
                .at(exchange.answerer())
                .with("offered", offered.word())
                .with("answered", answered.word());
    }

    private static boolean allowed(Direction offered, Direction answered) {
        return (offered.receives() || !answered.sends()) && (offered.sends() || !answered.receives());
    }
}
