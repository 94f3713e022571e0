package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;

/**
 * One side wants media over IPv6, the other over IPv4: in offer and answer, or refused with Warning 300 or 301 (RFC 3261
 * §20.43, RFC 6157 §4).
 */
final class AddressFamilyMismatch implements Rule {
    @Override
    public String id() {
        return "address-family-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Stream.concat(
                        flow.exchanges().stream()
                                .filter(AddressFamilyMismatch::differ)
                                .map(exchange -> Session.finding(
                                                id(),
                                                Severity.WARNING,
                                                Certainty.LIKELY,
                                                exchange,
                                                Session.body(exchange.answering(), "c="),
                                                Session.body(exchange.offering(), "c="))
                                        .with("code", Legible.UNKNOWN)
                                        .with("phrase", Legible.UNKNOWN)),
                        Offer.all(flow, Offer.FAMILY).map(this::refused))
                .toList();
    }

    private Finding refused(Refusal refusal) {
        var severity = refusal.call().failed() ? Severity.ERROR : Severity.WARNING;
        return refusal.finding(id(), severity, Certainty.CERTAIN)
                .proof(Evidence.header(refusal.response(), "Warning"))
                .with("offerer", Legible.UNKNOWN)
                .with("answerer", Legible.UNKNOWN);
    }

    private static boolean differ(Exchange exchange) {
        return exchange.audio()
                .filter(pair -> pair.offered().attribute("candidate").isEmpty())
                .flatMap(pair -> exchange.offer()
                        .connection(pair.offered())
                        .filter(at -> !at.unspecified())
                        .flatMap(offered -> exchange.answer()
                                .connection(pair.answered())
                                .filter(at -> !at.unspecified() && !at.type().equals(offered.type()))))
                .isPresent();
    }
}
