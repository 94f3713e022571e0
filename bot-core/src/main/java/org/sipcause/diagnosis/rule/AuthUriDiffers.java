package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;

/** Refused credentials whose {@code uri} names another user or host than the Request-URI (RFC 3261 §22.4, RFC 7616 §3.4.6). */
final class AuthUriDiffers implements Rule {
    @Override
    public String id() {
        return "auth-uri-differs";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> !auth.accepted())
                .flatMap(auth -> auth.rejected().stream()
                        .flatMap(attempt -> differing(auth, attempt))
                        .limit(1))
                .toList();
    }

    private Stream<Finding> differing(Authentication auth, Transaction attempt) {
        var asked = attempt.request().flatMap(Facts::requestUri);
        return Authentication.pairs(attempt)
                .flatMap(pair -> pair.credentials().uri().flatMap(SipUri::parse).stream()
                        .filter(hashed ->
                                asked.filter(uri -> !same(uri, hashed)).isPresent())
                        .map(hashed -> auth.finding(id(), Severity.WARNING, Certainty.POSSIBLE, attempt)
                                .proof(Evidence.of(attempt.first()))
                                .proof(Evidence.header(
                                        attempt.first(), pair.credentials().header()))
                                .with("hashed", hashed.raw())
                                .with("asked", asked.map(SipUri::raw).orElseThrow())))
                .limit(1);
    }

    private static boolean same(SipUri one, SipUri other) {
        return user(one).equals(user(other)) && one.host().equalsIgnoreCase(other.host());
    }

    private static Optional<String> user(SipUri uri) {
        return uri.user().map(user -> user.replaceFirst("^%2[bB]", "+"));
    }
}
