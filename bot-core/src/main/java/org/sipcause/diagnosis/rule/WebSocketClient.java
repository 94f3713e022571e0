package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Via;

/** A client on a WebSocket that gives no address, a host in .invalid: normal, and it can be reached on this connection only (RFC 7118 §5). */
final class WebSocketClient implements Rule {
    @Override
    public String id() {
        return "websocket-client";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .filter(hop -> hop.request().isPresent() && withoutAddress(hop))
                        .limit(1)
                        .map(hop -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.header(hop.first(), "Via")),
                                        call,
                                        hop)
                                .with("host", via(hop).host())
                                .with("transport", via(hop).transport().toUpperCase(Locale.ROOT))))
                .toList();
    }

    private static boolean withoutAddress(Transaction hop) {
        return hop.first()
                .message()
                .headers()
                .via()
                .filter(via -> via.transport().equalsIgnoreCase("WS")
                        || via.transport().equalsIgnoreCase("WSS"))
                .filter(via -> via.host().toLowerCase(Locale.ROOT).endsWith(".invalid"))
                .isPresent();
    }

    private static Via via(Transaction hop) {
        return hop.first().message().headers().via().orElseThrow();
    }
}
