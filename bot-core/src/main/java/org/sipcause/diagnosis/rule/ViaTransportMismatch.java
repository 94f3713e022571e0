package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Transport;

/**
 * The top Via of a request names UDP, and TCP carried it, or the other way round: answers are sent by what the Via says (RFC 3261
 * §18.2.2). Only these two are compared: where TLS or a WebSocket ends, a capture shows the plain transport behind it.
 */
final class ViaTransportMismatch implements Rule {
    @Override
    public String id() {
        return "via-transport-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(ViaTransportMismatch::differs)
                        .limit(1)
                        .map(hop -> finding(call, hop)))
                .toList();
    }

    private static boolean differs(Transaction hop) {
        var carried = hop.request().flatMap(CapturedMessage::transport);
        var named = named(hop);
        return carried.isPresent()
                && named.isPresent()
                && ((carried.get() == Transport.UDP && named.get() == Transport.TCP)
                        || (carried.get() == Transport.TCP && named.get() == Transport.UDP));
    }

    private static Optional<Transport> named(Transaction hop) {
        return hop.request()
                .flatMap(request -> request.message().headers().via())
                .flatMap(via -> Transport.named(via.transport()));
    }

    private Finding finding(Call call, Transaction hop) {
        var lost = hop.silent() || hop.copies() > 1;
        var finding = Finding.of(
                id(),
                lost ? Severity.WARNING : Severity.INFO,
                Certainty.CERTAIN,
                Evidence.header(hop.first(), "Via"),
                Evidence.of(hop.first()));
        return Facts.about(finding, call, hop)
                .at(hop.client())
                .with("named", named(hop).orElseThrow().name())
                .with("carried", hop.first().transport().orElseThrow().name());
    }
}
