package org.sipcause.diagnosis.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Timers;

/** A 408 or 5xx after seconds: the server waited for something first, and the wait may be that of a known timer. */
final class RefusedAfterWaiting implements Rule {
    @Override
    public String id() {
        return "refused-after-waiting";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.code() == 408 || refusal.code() / 100 == 5)
                .filter(refusal ->
                        Promptness.late(refusal.at()) && !refusal.call().progressed())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var took = refusal.at().latency().orElseThrow();
        var finding = refusal.finding(id(), Severity.INFO, Certainty.LIKELY)
                .proof(Evidence.of(refusal.at().first()))
                .with("sentOn", refusal.call().children(refusal.at()).isEmpty() ? Legible.UNKNOWN : "1");
        return Stream.of(5, 30, 32, 120, 180)
                .reduce(
                        finding,
                        (told, seconds) -> told.with(
                                "timer" + seconds, meant(took, seconds) ? Integer.toString(seconds) : Legible.UNKNOWN),
                        (one, other) -> other);
    }

    /** 30 and 32 s are told apart by half a second; the longer ones less strictly. */
    private static boolean meant(Duration took, int seconds) {
        var timer = Duration.ofSeconds(seconds);
        return seconds > 32 ? Timers.near(took, timer) : took.minus(timer).abs().toMillis() <= 600;
    }
}
