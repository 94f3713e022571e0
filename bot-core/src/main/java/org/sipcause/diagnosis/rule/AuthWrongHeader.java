package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 401 answered with Proxy-Authorization, or a 407 with Authorization: nobody looked at the credentials (RFC 3261 §22.2, §22.3). */
final class AuthWrongHeader implements Rule {
    @Override
    public String id() {
        return "auth-wrong-header";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> !auth.accepted() && auth.rejected().isEmpty())
                .flatMap(auth -> auth.call().attempts().stream()
                        .filter(Authentication::challenged)
                        .flatMap(attempt -> wrong(auth, attempt))
                        .limit(1))
                .toList();
    }

    private Stream<Finding> wrong(Authentication auth, Transaction attempt) {
        return Authentication.pairs(attempt)
                .filter(pair -> !pair.rightHeader())
                .limit(1)
                .map(pair -> auth.finding(id(), Severity.ERROR, Certainty.CERTAIN, attempt)
                        .proof(Evidence.header(
                                Authentication.challenge(attempt),
                                pair.challenge().header()))
                        .proof(Evidence.header(
                                attempt.first(), pair.credentials().header()))
                        .with("sent", pair.credentials().header())
                        .with(
                                "wanted",
                                pair.challenge().header().startsWith("Proxy-")
                                        ? "Proxy-Authorization"
                                        : "Authorization"));
    }
}
