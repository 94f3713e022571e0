package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Transport;

/** The top Via names another transport than the one that carried the request; the answer goes by the Via (RFC 3261 §18.1.1, §18.2.2). */
final class ViaTransportMismatch implements Rule {
    @Override
    public String id() {
        return "via-transport-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.request()
                                .filter(ViaTransportMismatch::differs)
                                .isPresent())
                        .limit(1)
                        .map(hop -> finding(call, hop)))
                .toList();
    }

    /** Datagrams against a stream; what runs in TCP, as TLS and WebSocket, is often captured behind the element that ends it. */
    private static boolean differs(CapturedMessage request) {
        var carried = request.transport().filter(transport -> transport != Transport.SCTP);
        var named = request.message()
                .headers()
                .via()
                .map(Via::transport)
                .flatMap(Transport::named)
                .filter(transport -> transport != Transport.SCTP);
        return carried.isPresent()
                && named.isPresent()
                && (carried.get() == Transport.UDP) != (named.get() == Transport.UDP);
    }

    private Finding finding(Call call, Transaction hop) {
        var request = hop.request().orElseThrow();
        var unheard = hop.silent() && hop.copies() > 1;
        var finding = Finding.of(
                id(),
                unheard ? Severity.WARNING : Severity.INFO,
                Certainty.CERTAIN,
                Evidence.header(request, "Via"),
                Evidence.of(request));
        return Facts.about(finding, call, hop)
                .at(hop.client())
                .with("named", request.message().headers().via().orElseThrow().transport())
                .with("carried", request.transport().orElseThrow().name());
    }
}
