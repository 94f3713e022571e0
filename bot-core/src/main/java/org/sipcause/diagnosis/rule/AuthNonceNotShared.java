package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A nonce handed out by one server came back to another one, which asked anew: a cluster that does not share its nonces. */
final class AuthNonceNotShared implements Rule {
    @Override
    public String id() {
        return "auth-nonce-not-shared";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> !auth.accepted())
                .flatMap(auth -> Nonce.ofAnotherServer(auth).map(attempt -> finding(auth, attempt)).stream())
                .toList();
    }

    private Finding finding(Authentication auth, Transaction attempt) {
        var given = Nonce.giver(auth, attempt).orElseThrow();
        return auth.finding(id(), Severity.ERROR, Certainty.LIKELY, attempt)
                .at(attempt.server())
                .proof(Evidence.of(Authentication.challenge(given)))
                .proof(Evidence.of(attempt.first()))
                .with("giver", Facts.server(given));
    }
}
