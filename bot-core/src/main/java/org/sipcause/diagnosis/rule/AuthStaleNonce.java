package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A challenge with {@code stale=true}: only the nonce was too old, user and password were right (RFC 7616 §3.3). */
final class AuthStaleNonce implements Rule {
    @Override
    public String id() {
        return "auth-stale-nonce";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .flatMap(auth -> auth.call().attempts().stream()
                        .filter(attempt -> Authentication.challenged(attempt) && Authentication.stale(attempt))
                        .limit(1)
                        .map(attempt -> auth.finding(id(), Severity.INFO, Certainty.CERTAIN, attempt)))
                .toList();
    }
}
