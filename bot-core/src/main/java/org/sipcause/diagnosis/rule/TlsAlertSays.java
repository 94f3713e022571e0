package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent;

/**
 * What the TLS alert says that broke off the handshake between a refusing server and its next hop (RFC 8446 §6.2).
 *
 * @param alerts names of the alerts that say it
 */
record TlsAlertSays(String id, Set<String> alerts) implements Rule {
    static final Set<String> EXPIRED = Set.of("certificate_expired");
    static final Set<String> REJECTED =
            Set.of("bad_certificate", "unsupported_certificate", "certificate_revoked", "certificate_unknown");
    static final Set<String> NO_CLIENT_CERTIFICATE = Set.of("certificate_required");
    static final Set<String> NAME = Set.of("unrecognized_name");
    static final Set<String> PARAMETERS = Set.of("handshake_failure", "protocol_version", "insufficient_security");

    TlsAlertSays {
        alerts = Set.copyOf(alerts);
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .flatMap(refusal -> NextHop.alert(refusal, flow).filter(this::said).stream()
                        .map(alert -> NextHop.finding(id, Certainty.CERTAIN, refusal, alert)
                                .proof(Evidence.of(alert))
                                .with("sender", alert.from().toString())
                                .with("receiver", alert.to().toString())))
                .toList();
    }

    private boolean said(NetworkEvent alert) {
        return alerts.contains(alert.what().toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
}
