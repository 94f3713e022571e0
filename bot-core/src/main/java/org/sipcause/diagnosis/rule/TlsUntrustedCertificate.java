package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Locale;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent;

/** The TLS alert says that the certificate comes from an authority that the peer does not know (RFC 8446 §6.2, unknown_ca). */
final class TlsUntrustedCertificate implements Rule {
    @Override
    public String id() {
        return "tls-untrusted-certificate";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .flatMap(refusal ->
                        NextHop.alert(refusal, flow).filter(TlsUntrustedCertificate::unknownAuthority).stream()
                                .map(alert -> NextHop.finding(id(), Certainty.CERTAIN, refusal, alert)))
                .toList();
    }

    private static boolean unknownAuthority(NetworkEvent alert) {
        return alert.what().toLowerCase(Locale.ROOT).replace(' ', '_').contains("unknown_ca");
    }
}
