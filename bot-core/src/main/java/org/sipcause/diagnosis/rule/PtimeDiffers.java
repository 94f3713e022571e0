package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * Offer and answer want packets of different length; each is a wish for what its side receives (RFC 3264 §6.1, RFC 8866
 * §6.4).
 */
final class PtimeDiffers implements Rule {
    @Override
    public String id() {
        return "ptime-differs";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.audio().stream()
                        .filter(pair -> pair.offered().ptime().isPresent()
                                && pair.answered().ptime().isPresent()
                                && pair.offered().ptime().getAsInt()
                                        != pair.answered().ptime().getAsInt())
                        .map(pair -> Session.finding(
                                        id(),
                                        Severity.INFO,
                                        Certainty.CERTAIN,
                                        exchange,
                                        Session.answered(exchange, pair.answered(), "a=ptime"),
                                        Session.offered(exchange, pair.offered(), "a=ptime"))
                                .with(
                                        "offered",
                                        Integer.toString(pair.offered().ptime().getAsInt()))
                                .with(
                                        "answered",
                                        Integer.toString(pair.answered().ptime().getAsInt()))))
                .toList();
    }
}
