package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;

/** A challenge that offers no MD5 and gets no answer: perhaps the client does not know the hash on offer (RFC 8760 §2.4). */
final class AuthAlgorithmUnknown implements Rule {
    @Override
    public String id() {
        return "auth-algorithm-unknown";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> auth.call().outcome() == Outcome.CHALLENGED)
                .filter(auth -> auth.call().attempts().stream().noneMatch(Authentication::hasCredentials))
                .filter(auth ->
                        !auth.last().acks().isEmpty() || auth.call().attempts().size() > 1)
                .flatMap(this::offered)
                .toList();
    }

    private Stream<Finding> offered(Authentication auth) {
        var challenge = Authentication.challenge(auth.last());
        var asked = challenge.message().headers().challenges();
        var hashes = asked.stream()
                .map(one -> one.algorithm().orElse("MD5"))
                .distinct()
                .toList();
        return asked.isEmpty() || hashes.stream().anyMatch(hash -> hash.regionMatches(true, 0, "MD5", 0, 3))
                ? Stream.empty()
                : Stream.of(auth.finding(id(), Severity.WARNING, Certainty.POSSIBLE, auth.last())
                        .proof(Evidence.header(challenge, asked.getFirst().header()))
                        .with("offered", hashes.stream().collect(Collectors.joining(", "))));
    }
}
