package org.sipcause.diagnosis.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** What the network did at a server between the request that it got and its refusal, where it sent nothing on in that time. */
final class Meanwhile {
    private static final int FIRST_PORT = 5060;
    private static final int LAST_PORT = 5099;

    private Meanwhile() {}

    /** The events of a kind that the refusing server has a part in; none where it sent the request on, or does not speak of a next hop. */
    static Stream<NetworkEvent> of(Refusal refusal, CallFlow flow, Kind kind) {
        if (!refusal.call().children(refusal.at()).isEmpty() || !mayBeTheNextHop(refusal)) {
            return Stream.empty();
        }
        return refusal.at().server().map(server -> flow.eventsAt(server.host())).orElse(List.of()).stream()
                .filter(event -> event.kind() == kind && Before.of(event, refusal.response()))
                .filter(event -> !earlier(event, refusal.at().request()));
    }

    /** Whether a server may give this code because it could not reach its next hop (RFC 3261 §16.9). */
    private static boolean mayBeTheNextHop(Refusal refusal) {
        return refusal.code() >= 500 || refusal.code() == 408 || refusal.code() == 477 || refusal.code() == 478;
    }

    private static boolean earlier(NetworkEvent event, Optional<CapturedMessage> request) {
        Optional<Instant> asked = request.flatMap(CapturedMessage::at);
        return event.at().isPresent() && asked.isPresent() && event.at().get().isBefore(asked.get());
    }

    /** Whether an address is the refusing server's. */
    static boolean isServer(Refusal refusal, Endpoint endpoint) {
        return refusal.at()
                .server()
                .filter(server -> server.host().equals(endpoint.host()))
                .isPresent();
    }

    /** Whether SIP is to be expected at an address: on its ports, or where this trace has seen it. */
    static boolean forSip(Endpoint endpoint, CallFlow flow) {
        return (endpoint.port() >= FIRST_PORT && endpoint.port() <= LAST_PORT)
                || flow.messages().stream()
                        .anyMatch(
                                message -> message.to().filter(endpoint::equals).isPresent());
    }
}
