package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** No SIP can be read in a capture that has TLS where SIP is to be expected: on its ports, or to a server named for it (RFC 3261 §26.2.1). */
final class SipEncrypted implements Rule {
    private static final int FIRST_PORT = 5060;
    private static final int LAST_PORT = 5091;

    @Override
    public String id() {
        return "sip-encrypted";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        if (!flow.messages().isEmpty() || !flow.folded().isEmpty()) {
            return List.of();
        }
        var handshakes = flow.events().stream()
                .filter(event -> event.kind() == Kind.TLS_HANDSHAKE && forSip(event))
                .toList();
        return handshakes.stream()
                .findFirst()
                .map(first -> Finding.of(id(), Severity.INFO, Certainty.LIKELY, Evidence.of(first))
                        .with("client", first.from().toString())
                        .with("server", first.to().toString())
                        .with("what", first.what())
                        .with("frame", Integer.toString(first.frame()))
                        .with("connections", Integer.toString(handshakes.size())))
                .stream()
                .toList();
    }

    private static boolean forSip(NetworkEvent event) {
        var port = event.to().port();
        var what = event.what().toLowerCase(Locale.ROOT);
        var named = what.contains(" sip") || what.contains(".sip") || what.contains(" sbc") || what.contains(" pcscf");
        return named || (port >= FIRST_PORT && port <= LAST_PORT);
    }
}
