package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;

/** ICE was offered and the answer has none, so media go to the addresses in c= and m= (RFC 8839 §4.2.5). */
final class IceNotUsed implements Rule {
    @Override
    public String id() {
        return "ice-not-used";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.audio().stream()
                        .filter(pair ->
                                ice(exchange.offer(), pair.offered()) && !ice(exchange.answer(), pair.answered()))
                        .map(pair -> Session.finding(
                                id(),
                                Severity.INFO,
                                Certainty.CERTAIN,
                                exchange,
                                Session.body(exchange.offering(), "a=ice-ufrag"),
                                Session.answered(exchange, pair.answered(), "m="))))
                .toList();
    }

    private static boolean ice(Sdp description, Media medium) {
        return medium.attribute("ice-ufrag")
                .or(() -> description.attribute("ice-ufrag"))
                .isPresent();
    }
}
