package org.sipcause.diagnosis.rule;

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

/** A 422: the session interval that was asked for is below what the server allows (RFC 4028 §6). */
final class SessionTimerTooSmall implements Rule {
    @Override
    public String id() {
        return "session-timer-too-small";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var ended = Refusal.all(flow, 422).map(refusal -> finding(refusal, Severity.ERROR));
        var unchanged = Refusal.inDialog(flow)
                .filter(refusal -> refusal.code() == 422 && refusal.ofChange())
                .map(refusal -> finding(refusal, Severity.WARNING));
        return Stream.concat(ended, unchanged).toList();
    }

    private Finding finding(Refusal refusal, Severity severity) {
        var finding = refusal.finding(id(), severity, Certainty.CERTAIN);
        var request = refusal.at().request();
        var asked = request.flatMap(sent -> seconds(sent, "Session-Expires"));
        var least = seconds(refusal.response(), "Min-SE");
        var proven = least.isPresent() ? finding.proof(Evidence.header(refusal.response(), "Min-SE")) : finding;
        return (asked.isPresent() ? proven.proof(Evidence.header(request.orElseThrow(), "Session-Expires")) : proven)
                .with("asked", asked.orElse(Legible.UNKNOWN))
                .with("least", least.orElse(Legible.UNKNOWN));
    }

    /** The delta-seconds that a header begins with (RFC 4028 §4, §5). */
    private static Optional<String> seconds(CapturedMessage message, String header) {
        return message.message()
                .headers()
                .value(header)
                .map(value -> value.split("[;\\s]", 2)[0])
                .filter(value ->
                        !value.isEmpty() && value.length() < 10 && value.chars().allMatch(Character::isDigit));
    }
}
