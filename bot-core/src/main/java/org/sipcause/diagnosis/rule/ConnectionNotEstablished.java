package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** A capture without any SIP, in which a connection to a SIP port did not come up: nothing could be sent (RFC 3261 §18.4). */
final class ConnectionNotEstablished implements Rule {
    private static final Set<Kind> KINDS = Set.of(Kind.TCP_REFUSED, Kind.TCP_UNANSWERED, Kind.TLS_ALERT);

    @Override
    public String id() {
        return "connection-not-established";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        if (flow.speaksOfSip()) {
            return List.of();
        }
        return flow.events().stream()
                .filter(event -> KINDS.contains(event.kind()) && Meanwhile.forSip(listener(event), flow))
                .limit(1)
                .map(event -> finding(event, flow))
                .toList();
    }

    private Finding finding(NetworkEvent event, CallFlow flow) {
        var times = flow.events().stream()
                .filter(other -> other.kind() == event.kind() && listener(other).equals(listener(event)))
                .count();
        return Finding.of(id(), Severity.ERROR, Certainty.LIKELY, Evidence.of(event))
                .at(Optional.of(listener(event)))
                .with("peer", listener(event).toString())
                .with("client", caller(event).host())
                .with("what", event.what())
                .with("frame", Integer.toString(event.frame()))
                .with("times", Long.toString(times));
    }

    /** Who was to accept the connection; of an alert the side with the lower port. */
    private static Endpoint listener(NetworkEvent event) {
        return switch (event.kind()) {
            case TCP_REFUSED -> event.from();
            case TLS_ALERT -> event.from().port() < event.to().port() ? event.from() : event.to();
            default -> event.to();
        };
    }

    private static Endpoint caller(NetworkEvent event) {
        return listener(event).equals(event.from()) ? event.to() : event.from();
    }
}
