package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A request inside a call that was challenged, and its sender did not repeat it with credentials (RFC 3261 §22.2, §22.3). */
final class InDialogChallengeUnanswered implements Rule {
    private static final Duration LONG = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "in-dialog-challenge-unanswered";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.inDialog().stream()
                        .filter(Authentication::challenged)
                        .filter(asked -> !Authentication.hasCredentials(asked) && !repeated(call, asked))
                        .filter(asked -> goesOn(flow, asked))
                        .limit(1)
                        .map(asked -> finding(call, asked)))
                .toList();
    }

    private static boolean repeated(Call call, Transaction asked) {
        return call.inDialog().stream()
                .filter(later ->
                        later.number() > asked.number() && later.method().equals(asked.method()))
                .anyMatch(Authentication::hasCredentials);
    }

    /** Whether the trace goes on long enough for the repetition to be in it. */
    private static boolean goesOn(CallFlow flow, Transaction asked) {
        return Authentication.challenge(asked)
                .at()
                .filter(at -> flow.messages().stream()
                        .flatMap(message -> message.at().stream())
                        .anyMatch(later -> Duration.between(at, later).compareTo(LONG) > 0))
                .isPresent();
    }

    private Finding finding(Call call, Transaction asked) {
        var challenge = Authentication.challenge(asked);
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.WARNING,
                                Certainty.CERTAIN,
                                Evidence.of(challenge),
                                Evidence.of(asked.first())),
                        call,
                        asked)
                .at(asked.client())
                .with("code", Integer.toString(Transaction.status(challenge)))
                .with("realm", Authentication.realms(asked).findFirst().orElse(Legible.UNKNOWN));
    }
}
