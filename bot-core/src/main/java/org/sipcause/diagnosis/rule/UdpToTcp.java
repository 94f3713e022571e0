package org.sipcause.diagnosis.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Transport;

/** Two that speak SIP over UDP, and one of them suddenly tries TCP, which the other does not take: the rule for large requests (RFC 3261 §18.1.1). */
final class UdpToTcp implements Rule {
    @Override
    public String id() {
        return "udp-to-tcp-switch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.events().stream()
                .flatMap(event -> switch (event.kind()) {
                    case TCP_REFUSED -> finding(flow, event, event.to(), event.from()).stream();
                    case TCP_UNANSWERED -> finding(flow, event, event.from(), event.to()).stream();
                    default -> Stream.<Finding>empty();
                })
                .limit(1)
                .toList();
    }

    private Optional<Finding> finding(CallFlow flow, NetworkEvent event, Endpoint client, Endpoint server) {
        var between = flow.messages().stream()
                .filter(message -> between(message, client, server))
                .toList();
        var overTcp = between.stream().anyMatch(message -> message.transport().orElse(Transport.UDP) != Transport.UDP);
        var answered = between.stream().anyMatch(message -> sends(message, server) && before(message, event));
        var largest = between.stream()
                .filter(message -> message.message() instanceof SipRequest && sends(message, client))
                .filter(message -> before(message, event))
                .max(Comparator.comparingInt(message -> message.message().length()));
        if (overTcp || !answered || largest.isEmpty()) {
            return Optional.empty();
        }
        var later = between.stream().anyMatch(message -> sends(message, server) && !before(message, event));
        return Optional.of(Finding.of(
                        id(),
                        later ? Severity.INFO : Severity.WARNING,
                        Certainty.LIKELY,
                        Evidence.of(event),
                        Evidence.of(largest.get()))
                .at(Optional.of(server))
                .with("client", client.host())
                .with("server", server.toString())
                .with("what", event.what())
                .with("bytes", Integer.toString(largest.get().message().length()))
                .with("frame", Integer.toString(event.frame())));
    }

    private static boolean between(CapturedMessage message, Endpoint client, Endpoint server) {
        return (sends(message, client) && receives(message, server))
                || (sends(message, server) && receives(message, client));
    }

    private static boolean sends(CapturedMessage message, Endpoint side) {
        return message.from().filter(from -> from.host().equals(side.host())).isPresent();
    }

    private static boolean receives(CapturedMessage message, Endpoint side) {
        return message.to().filter(to -> to.host().equals(side.host())).isPresent();
    }

    private static boolean before(CapturedMessage message, NetworkEvent event) {
        return event.at().isPresent()
                && message.at().filter(event.at().get()::isAfter).isPresent();
    }
}
