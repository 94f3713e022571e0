package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/**
 * The 2xx agreed on a session interval, no refresh succeeded, and the BYE comes when the interval runs out, or a third of it
 * or 32 s before, whichever is less (RFC 4028 §10).
 */
final class SessionTimerExpired implements Rule {
    private static final Set<String> REFRESHES = Set.of("INVITE", "UPDATE");
    private static final long TOLERANCE = 2;

    @Override
    public String id() {
        return "session-timer-expired";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .filter(call -> call.inDialog().stream()
                        .noneMatch(request -> REFRESHES.contains(request.method())
                                && request.finalCode().orElse(0) / 100 == 2))
                .flatMap(call -> call.decisive().flatMap(Transaction::finalResponse).stream()
                        .flatMap(answer -> check(call, answer)))
                .toList();
    }

    private Stream<Finding> check(Call call, CapturedMessage answer) {
        var interval = interval(answer);
        var lasted = call.duration();
        if (interval.isEmpty()
                || lasted.isEmpty()
                || !(ranOut(interval.getAsLong(), lasted.get()) || Ending.saysSessionTimer(call))) {
            return Stream.empty();
        }
        return Ending.bye(call).stream().map(bye -> {
            var finding = Finding.of(
                    id(),
                    Severity.ERROR,
                    Certainty.LIKELY,
                    Evidence.header(answer, "Session-Expires"),
                    Evidence.of(bye.first()));
            return Facts.about(finding, call, bye)
                    .at(bye.client())
                    .with("interval", Long.toString(interval.getAsLong()))
                    .with("duration", Legible.duration(lasted))
                    .with("by", bye.client().map(Object::toString).orElse(Legible.UNKNOWN));
        });
    }

    private static boolean ranOut(long interval, Duration lasted) {
        var early = interval - Math.min(32, interval / 3);
        return Stream.of(early, interval).anyMatch(end -> Math.abs(lasted.toSeconds() - end) <= TOLERANCE);
    }

    /** Seconds of Session-Expires, without its parameters. */
    private static OptionalLong interval(CapturedMessage answer) {
        return answer.message()
                .headers()
                .value("Session-Expires")
                .map(value -> value.replaceFirst("[;\\s].*", ""))
                .filter(digits -> digits.matches("\\d{2,6}"))
                .map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElse(OptionalLong.empty());
    }
}
