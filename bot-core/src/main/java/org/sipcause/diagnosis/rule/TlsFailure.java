package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A fatal TLS alert between the refusing server and its next hop, just before it refused (RFC 3261 §26.3, RFC 8446 §6.2). */
final class TlsFailure implements Rule {
    @Override
    public String id() {
        return "tls-failure";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .flatMap(refusal -> NextHop.alert(refusal, flow).stream()
                        .map(event -> NextHop.finding(id(), Certainty.CERTAIN, refusal, event)))
                .toList();
    }
}
