package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.Credentials;

/** Two requests with the same nonce and the same count, the later one refused: it looks like a replay (RFC 7616 §3.4, nc). */
final class AuthCountReused implements Rule {
    @Override
    public String id() {
        return "auth-count-reused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .flatMap(auth -> auth.call().attempts().stream()
                        .filter(Authentication::challenged)
                        .flatMap(attempt -> reused(auth, attempt))
                        .limit(1))
                .toList();
    }

    private Stream<Finding> reused(Authentication auth, Transaction attempt) {
        return credentials(attempt)
                .filter(sent -> sent.nonce().isPresent() && sent.params().containsKey("nc"))
                .flatMap(sent -> earlier(auth.call(), attempt, sent)
                        .map(before -> auth.finding(id(), Severity.WARNING, Certainty.POSSIBLE, attempt)
                                .proof(Evidence.header(attempt.first(), sent.header()))
                                .proof(Evidence.header(before.first(), sent.header()))
                                .with("count", sent.params().get("nc")))
                        .stream())
                .limit(1);
    }

    private static Optional<Transaction> earlier(Call call, Transaction attempt, Credentials sent) {
        return call.attempts().stream()
                .filter(before -> before.number() < attempt.number())
                .filter(before -> credentials(before)
                        .anyMatch(old -> old.nonce().equals(sent.nonce())
                                && sent.params().get("nc").equals(old.params().get("nc"))))
                .findFirst();
    }

    private static Stream<Credentials> credentials(Transaction attempt) {
        return attempt.request().stream().flatMap(request -> request.message().headers().credentials().stream());
    }
}
