package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;

/** A refused identity that was signed more than a minute before or after it was captured (RFC 8224 §6.2 step 4). */
final class IdentityTooOld implements Rule {
    private static final Duration FRESH = Duration.ofSeconds(60);
    /** Beyond that the capture's clock or date is at fault, not the signer's. */
    private static final Duration ABSURD = Duration.ofDays(2);

    @Override
    public String id() {
        return "identity-too-old";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.code() == 438
                        || refusal.stated().filter(Stated.STALE_DATE::equals).isPresent())
                .flatMap(this::old)
                .toList();
    }

    private Stream<Finding> old(Refusal refusal) {
        return age(refusal.at().first())
                .filter(age -> age.abs().compareTo(FRESH) > 0 && age.abs().compareTo(ABSURD) < 0)
                .map(age -> refusal.finding(id(), Severity.WARNING, Certainty.LIKELY)
                        .at(refusal.at().client())
                        .proof(Evidence.header(refusal.at().first(), "Identity"))
                        .with("age", Legible.duration(age.abs())))
                .stream();
    }

    private static Optional<Duration> age(CapturedMessage request) {
        var signed = Passport.of(request).stream()
                .flatMapToLong(token -> token.signedAt().stream())
                .findFirst();
        return signed.isPresent()
                ? request.at().map(at -> Duration.between(Instant.ofEpochSecond(signed.getAsLong()), at))
                : Optional.empty();
    }
}
