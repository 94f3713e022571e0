package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** The client sends credentials again and again though each time they are refused, which it must not (RFC 3261 §22.1). */
final class AuthLoop implements Rule {
    private static final int AGAIN_AND_AGAIN = 3;

    @Override
    public String id() {
        return "auth-loop";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> !auth.accepted() && auth.rejected().size() >= AGAIN_AND_AGAIN)
                .map(this::finding)
                .toList();
    }

    private Finding finding(Authentication auth) {
        var rejected = auth.rejected();
        return auth.finding(id(), Severity.WARNING, Certainty.CERTAIN, rejected.getLast())
                .proof(Evidence.of(Authentication.challenge(rejected.getFirst())))
                .with("times", Integer.toString(rejected.size()));
    }
}
