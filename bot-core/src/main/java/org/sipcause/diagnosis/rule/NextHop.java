package org.sipcause.diagnosis.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** What the network said about the way from a server to its next hop. */
final class NextHop {
    private NextHop() {}

    /** The reset with which somebody answered the refusing server's attempt to connect, shortly before it refused. */
    static Optional<NetworkEvent> refusedConnection(Refusal refusal, CallFlow flow) {
        return told(refusal, flow, Kind.TCP_REFUSED);
    }

    /** The fatal TLS alert that somebody sent to the refusing server, or it to somebody, shortly before it refused. */
    static Optional<NetworkEvent> alert(Refusal refusal, CallFlow flow) {
        return told(refusal, flow, Kind.TLS_ALERT).or(() -> sent(refusal, flow, Kind.TLS_ALERT));
    }

    /** The ICMP error about the address that a hop's request went to. */
    static Optional<NetworkEvent> unreachable(Transaction hop, CallFlow flow) {
        return hop.server().map(server -> flow.eventsAt(server.host())).orElse(List.of()).stream()
                .filter(event -> event.kind() == Kind.ICMP_UNREACHABLE)
                .filter(event -> hop.server()
                        .filter(server -> sameAddress(server, event.to()))
                        .isPresent())
                .filter(event -> hop.request()
                        .filter(sent -> after(event, sent.at()) && quotes(event, sent))
                        .isPresent())
                .findFirst();
    }

    static Finding finding(String id, Certainty certainty, Refusal refusal, NetworkEvent event) {
        var peer = event.to()
                        .host()
                        .equals(refusal.at().server().map(Endpoint::host).orElse(""))
                ? event.from()
                : event.to();
        return refusal.finding(id, certainty)
                .at(Optional.of(peer))
                .with("peer", peer.toString())
                .with("what", event.what())
                .with("frame", Integer.toString(event.frame()));
    }

    private static Optional<NetworkEvent> told(Refusal refusal, CallFlow flow, Kind kind) {
        return events(refusal, flow)
                .filter(event -> event.kind() == kind && isServer(refusal, event.to()))
                .filter(event -> Before.of(event, refusal.response()))
                .reduce((one, other) -> other);
    }

    private static Optional<NetworkEvent> sent(Refusal refusal, CallFlow flow, Kind kind) {
        return events(refusal, flow)
                .filter(event -> event.kind() == kind && isServer(refusal, event.from()))
                .filter(event -> Before.of(event, refusal.response()))
                .reduce((one, other) -> other);
    }

    private static Stream<NetworkEvent> events(Refusal refusal, CallFlow flow) {
        return refusal.at().server().stream().flatMap(server -> flow.eventsAt(server.host()).stream());
    }

    private static boolean isServer(Refusal refusal, Endpoint endpoint) {
        return refusal.at()
                .server()
                .filter(server -> server.host().equals(endpoint.host()))
                .isPresent();
    }

    private static boolean sameAddress(Endpoint server, Endpoint concerned) {
        return server.host().equals(concerned.host())
                && (concerned.port() == 0 || server.port() == 0 || server.port() == concerned.port());
    }

    /** Whether the error gives back this very request, or does not show what it gives back. */
    private static boolean quotes(NetworkEvent event, CapturedMessage sent) {
        var headers = sent.message().headers();
        return event.about()
                .map(quote -> quote.branch().isPresent()
                        ? quote.branch().equals(headers.via().flatMap(Via::branch))
                        : quote.callId().isEmpty() || quote.callId().equals(headers.callId()))
                .orElse(true);
    }

    private static boolean after(NetworkEvent event, Optional<Instant> sent) {
        return event.at().isEmpty() || sent.isEmpty() || !event.at().get().isBefore(sent.get());
    }
}
