package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
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
                .flatMap(auth -> in(auth).map(attempt -> finding(auth, attempt)).stream())
                .toList();
    }

    /** The first attempt that went to another server than the one whose nonce it used; empty unless all that were refused did. */
    static Optional<Transaction> in(Authentication auth) {
        var rejected = auth.rejected();
        return rejected.stream().allMatch(attempt -> giver(auth, attempt).isPresent())
                ? rejected.stream().findFirst()
                : Optional.empty();
    }

    private static Optional<Transaction> giver(Authentication auth, Transaction attempt) {
        return Authentication.pairs(attempt)
                .flatMap(pair -> pair.credentials().nonce().stream())
                .flatMap(nonce -> auth.giver(nonce).stream())
                .filter(given -> given.number() < attempt.number())
                .filter(given -> given.server().isPresent() && attempt.server().isPresent())
                .filter(given -> !given.server().equals(attempt.server()))
                .findFirst();
    }

    private Finding finding(Authentication auth, Transaction attempt) {
        var given = giver(auth, attempt).orElseThrow();
        return auth.finding(id(), Severity.ERROR, Certainty.LIKELY, attempt)
                .at(attempt.server())
                .proof(Evidence.of(Authentication.challenge(given)))
                .proof(Evidence.of(attempt.first()))
                .with("giver", Facts.server(given));
    }
}
