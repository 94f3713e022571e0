package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** Credentials made with a hash that the server never offered for that realm (RFC 8760 §2.4, RFC 7616 §3.4). */
final class AuthAlgorithmMismatch implements Rule {
    @Override
    public String id() {
        return "auth-algorithm-mismatch";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> !auth.accepted())
                .flatMap(auth -> HashAlgorithm.notOffered(auth).map(attempt -> finding(auth, attempt)).stream())
                .toList();
    }

    private Finding finding(Authentication auth, Transaction attempt) {
        var pair = Authentication.pairs(attempt).findFirst().orElseThrow();
        return auth.finding(id(), Severity.ERROR, Certainty.CERTAIN, attempt)
                .proof(Evidence.header(attempt.first(), pair.credentials().header()))
                .proof(Evidence.header(
                        Authentication.challenge(attempt), pair.challenge().header()))
                .with("used", HashAlgorithm.used(pair))
                .with("offered", HashAlgorithm.offered(pair));
    }
}
