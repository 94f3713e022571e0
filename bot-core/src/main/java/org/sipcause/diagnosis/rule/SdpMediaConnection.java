package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.sdp.Connection;
import org.sipcause.trace.CapturedMessage;

/** A private address in the session's c= that every medium overrides with its own public one (RFC 8866 §5.7). */
final class SdpMediaConnection implements Rule {
    @Override
    public String id() {
        return "sdp-media-c-line-ok";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> Stream.of(exchange.offering(), exchange.answering())
                        .filter(SdpMediaConnection::overridden)
                        .limit(1)
                        .map(message -> finding(exchange, message)))
                .toList();
    }

    private Finding finding(Exchange exchange, CapturedMessage message) {
        var description = Exchange.description(message).orElseThrow();
        var own = description
                .media()
                .getFirst()
                .connection()
                .map(Connection::address)
                .orElse(Legible.UNKNOWN);
        return Session.finding(id(), Severity.INFO, Certainty.CERTAIN, exchange, Session.body(message, "c="))
                .with(
                        "session",
                        description.connection().map(Connection::address).orElse(Legible.UNKNOWN))
                .with("address", own);
    }

    private static boolean overridden(CapturedMessage message) {
        return Exchange.description(message)
                .filter(description -> description
                        .connection()
                        .filter(at -> PrivateAddress.is(at.address()))
                        .isPresent())
                .filter(description -> description.media().stream()
                        .allMatch(medium -> medium.connection()
                                .filter(at -> PrivateAddress.isPublic(at.address()))
                                .isPresent()))
                .isPresent();
    }
}
