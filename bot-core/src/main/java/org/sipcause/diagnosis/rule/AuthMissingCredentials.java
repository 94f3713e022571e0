package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;

/** A challenge that the client never answers with credentials (RFC 3261 §22.2, §22.3). */
final class AuthMissingCredentials implements Rule {
    private static final Duration LONG = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "auth-missing-credentials";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Authentication.all(flow)
                .filter(auth -> auth.call().outcome() == Outcome.CHALLENGED)
                .filter(auth -> auth.call().attempts().stream().noneMatch(Authentication::hasCredentials))
                .filter(auth -> over(auth, flow))
                .map(auth -> auth.finding(id(), Severity.ERROR, sure(auth), auth.last())
                        .with("times", Integer.toString(auth.call().attempts().size())))
                .toList();
    }

    /** The trace goes on after the challenge: the client sent its ACK, tried again without credentials, or let seconds pass. */
    private static boolean over(Authentication auth, CallFlow flow) {
        var challenge = Authentication.challenge(auth.last());
        return !auth.last().acks().isEmpty()
                || auth.call().attempts().size() > 1
                || challenge
                        .at()
                        .filter(at -> flow.messages().stream()
                                .flatMap(message -> message.at().stream())
                                .anyMatch(later -> Duration.between(at, later).compareTo(LONG) > 0))
                        .isPresent();
    }

    private static Certainty sure(Authentication auth) {
        return auth.call().attempts().size() > 1 ? Certainty.CERTAIN : Certainty.LIKELY;
    }
}
