package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;

/** One 403 to a REGISTER, and the client never registered again as far as the trace goes (RFC 3261 §21.4.4). */
final class RegistrationStopped implements Rule {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Override
    public String id() {
        return "registration-stopped-after-403";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var end = flow.messages().stream()
                .flatMap(message -> message.at().stream())
                .max(Instant::compareTo);
        return Refusal.all(flow, 403)
                .filter(refusal -> refusal.call().method().equals("REGISTER"))
                .filter(refusal -> silence(refusal, end)
                        .filter(quiet -> quiet.compareTo(LONG) > 0)
                        .isPresent())
                .filter(refusal -> flow.calls().stream()
                        .filter(call -> call.method().equals("REGISTER")
                                && call.to().equals(refusal.call().to()))
                        .flatMap(call -> call.messages().stream())
                        .noneMatch(
                                message -> message.number() > refusal.response().number()))
                .map(refusal -> refusal.finding(id(), Severity.WARNING, Certainty.LIKELY)
                        .at(refusal.at().client())
                        .with("quiet", Legible.duration(silence(refusal, end))))
                .toList();
    }

    private static Optional<Duration> silence(Refusal refusal, Optional<Instant> end) {
        return Optional.of(refusal.response())
                .flatMap(CapturedMessage::at)
                .flatMap(at -> end.map(last -> Duration.between(at, last)));
    }
}
