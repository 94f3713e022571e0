package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * Credentials for the right realm, refused again without {@code stale=true}: most often user or password is wrong (RFC 3261
 * §22.1, RFC 7616 §3.3). A server that forgot its nonce may ask in the same way, so it is never more than likely.
 */
final class AuthWrongCredentials implements Rule {
    @Override
    public String id() {
        return "auth-wrong-credentials";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var refused = Forbidden.all(flow, Forbidden.WRONG_CREDENTIALS)
                .map(refusal -> refusal.finding(id(), Certainty.LIKELY)
                        .at(refusal.at().client())
                        .with("wording", "credentials-forbidden")
                        .with("realm", Legible.UNKNOWN)
                        .with("user", Authentication.user(refusal.at()))
                        .with("times", "1"));
        var again = Authentication.all(flow)
                .filter(auth -> !auth.accepted() && !auth.rejected().isEmpty())
                .filter(auth -> auth.usedFreshNonce() || auth.rejected().size() > 1)
                .filter(auth -> HashAlgorithm.notOffered(auth).isEmpty()
                        && Nonce.ofAnotherServer(auth).isEmpty())
                .map(this::finding);
        return Stream.concat(again, refused).toList();
    }

    private Finding finding(Authentication auth) {
        var rejected = auth.rejected();
        var refusal = rejected.getFirst();
        var header = Authentication.challenge(refusal)
                .message()
                .headers()
                .challenges()
                .getFirst()
                .header();
        return auth.finding(id(), Severity.ERROR, Certainty.LIKELY, refusal)
                .proof(Evidence.header(Authentication.challenge(refusal), header))
                .proof(Evidence.of(Authentication.challenge(rejected.getLast())))
                .with("times", Integer.toString(rejected.size()));
    }
}
