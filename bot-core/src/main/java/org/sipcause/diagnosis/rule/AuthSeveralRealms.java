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
import org.sipcause.flow.Transaction;

/** One response demands credentials for several realms, and the next request answers only some of them (RFC 3261 §16.7, §22.3). */
final class AuthSeveralRealms implements Rule {
    @Override
    public String id() {
        return "auth-several-realms";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> !auth.accepted())
                .flatMap(auth -> auth.call().attempts().stream()
                        .filter(Authentication::challenged)
                        .flatMap(asked -> partly(auth, asked))
                        .limit(1))
                .toList();
    }

    private Stream<Finding> partly(Authentication auth, Transaction asked) {
        var wanted = Authentication.realms(asked).distinct().toList();
        var next = auth.call().attempts().stream()
                .filter(attempt -> attempt.number() > asked.number() && Authentication.hasCredentials(attempt))
                .findFirst();
        var missing = wanted.stream()
                .filter(realm -> next.isPresent() && answered(next.get()).noneMatch(realm::equals))
                .collect(Collectors.joining(", "));
        return wanted.size() < 2 || missing.isEmpty() || answered(next.get()).noneMatch(wanted::contains)
                ? Stream.empty()
                : Stream.of(auth.finding(id(), Severity.ERROR, Certainty.CERTAIN, asked)
                        .proof(Evidence.of(next.get().first()))
                        .with("realms", String.join(", ", wanted))
                        .with("missing", missing));
    }

    private static Stream<String> answered(Transaction attempt) {
        return attempt.first().message().headers().credentials().stream()
                .flatMap(credentials -> credentials.realm().stream());
    }
}
