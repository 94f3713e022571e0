package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** Refusals because the name of the next hop led nowhere (RFC 3263 §4). */
final class NameLookup {
    private NameLookup() {}

    /** Whether the server says so: with 478, as Kamailio and its relatives do, or in words. */
    static boolean failed(Refusal refusal, CallFlow flow) {
        return refusal.code() == 478
                || refusal.says(
                        "unresolvable",
                        "unresolved destination",
                        "dns error",
                        "dns lookup",
                        "dns failure",
                        "dns timeout");
    }

    /** What a resolver told the refusing server before it refused. */
    static Optional<NetworkEvent> answer(Refusal refusal, CallFlow flow, Kind kind) {
        var server = refusal.at().server();
        return server.map(asking -> flow.eventsAt(asking.host())).orElse(List.of()).stream()
                .filter(event -> event.kind() == kind)
                .filter(event -> server.isPresent()
                        && event.to().host().equals(server.get().host()))
                .filter(event -> Before.of(event, refusal.response()))
                .reduce((one, other) -> other);
    }
}
