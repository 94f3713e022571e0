package org.sipcause.diagnosis.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** A later description of one side wants its audio at another address or port (RFC 3264 §8.3.1). */
final class MediaAddressMoved implements Rule {
    @Override
    public String id() {
        return "media-address-moved";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var findings = new ArrayList<Finding>();
        var latest = new LinkedHashMap<String, CapturedMessage>();
        for (var exchange : flow.exchanges()) {
            for (var message : List.of(exchange.offering(), exchange.answering())) {
                var before = target(message).isEmpty()
                        ? null
                        : latest.put(exchange.call().index() + " " + Session.sender(message), message);
                if (before != null
                        && exchange.hop().isInDialog()
                        && !target(before).equals(target(message))) {
                    findings.add(finding(exchange, before, message));
                }
            }
        }
        return List.copyOf(findings);
    }

    private Finding finding(Exchange exchange, CapturedMessage before, CapturedMessage message) {
        var side = Session.side(exchange, message);
        return Session.finding(
                        id(),
                        Severity.INFO,
                        Certainty.CERTAIN,
                        exchange,
                        Session.body(message, "m=audio"),
                        Session.body(before, "m=audio"))
                .with("side", Session.name(side))
                .with("first", target(before).map(Endpoint::toString).orElse(Legible.UNKNOWN))
                .with("address", target(message).map(Endpoint::host).orElse(Legible.UNKNOWN))
                .with("later", target(message).map(Endpoint::toString).orElse(Legible.UNKNOWN));
    }

    /** Where the audio is wanted; empty where it is refused or held without an address. */
    private static Optional<Endpoint> target(CapturedMessage message) {
        return Exchange.description(message)
                .flatMap(description -> description.media("audio").stream()
                        .filter(medium -> !medium.rejected())
                        .findFirst()
                        .flatMap(medium -> description
                                .connection(medium)
                                .filter(address -> !address.unspecified())
                                .map(address -> new Endpoint(address.address(), medium.port()))));
    }
}
