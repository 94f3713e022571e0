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

/**
 * The client sends credentials again and again though each time they are refused, which it must not (RFC 3261 §22.1); or each
 * nonce is called stale as soon as it is used, so that it never gets in.
 */
final class AuthLoop implements Rule {
    private static final int AGAIN_AND_AGAIN = 3;

    @Override
    public String id() {
        return "auth-loop";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var refused = Authentication.all(flow)
                .filter(auth -> !auth.accepted() && auth.rejected().size() >= AGAIN_AND_AGAIN)
                .map(auth -> finding(auth, auth.rejected(), Severity.WARNING));
        var stale = Authentication.all(flow)
                .filter(auth -> !auth.accepted() && auth.outdated().size() >= AGAIN_AND_AGAIN)
                .map(auth -> finding(auth, auth.outdated(), Severity.ERROR));
        return Stream.concat(refused, stale).toList();
    }

    private Finding finding(Authentication auth, List<Transaction> rejected, Severity severity) {
        return auth.finding(id(), severity, Certainty.CERTAIN, rejected.getLast())
                .proof(Evidence.of(Authentication.challenge(rejected.getFirst())))
                .with("times", Integer.toString(rejected.size()));
    }
}
