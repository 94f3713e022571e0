package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A first 401 or 407 that was answered and accepted: part of the normal exchange (RFC 3261 §22.2). */
final class AuthNormalChallenge implements Rule {
    @Override
    public String id() {
        return "auth-normal-challenge";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(Authentication::accepted)
                .map(auth -> auth.finding(id(), Severity.INFO, Certainty.CERTAIN, auth.first())
                        .at(Optional.empty()))
                .toList();
    }
}
