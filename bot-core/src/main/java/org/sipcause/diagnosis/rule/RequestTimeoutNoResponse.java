package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Timers;

/** A request other than INVITE given up with Timer F, or a 408 that came without a visible wait (RFC 3261 §17.1.2.2, §21.4.9). */
final class RequestTimeoutNoResponse implements Rule {
    @Override
    public String id() {
        return "request-timeout-no-response";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var givenUp = Silence.all(flow)
                .filter(silence ->
                        !silence.at().isInvite() && !silence.at().method().equals("OPTIONS"))
                .filter(silence ->
                        silence.at().copies() >= Timers.requestCopies().size())
                .map(silence -> silence.finding(id(), Severity.ERROR, Certainty.CERTAIN));
        var refused = Refusal.all(flow, 408)
                .filter(refusal ->
                        !refusal.after(Waiting.FOR_A_TIMER) && !refusal.call().progressed())
                .map(refusal -> refusal.finding(id(), Certainty.LIKELY)
                        .with("wording", "timeout-answered")
                        .with("span", Legible.duration(refusal.at().latency())));
        return Stream.concat(givenUp, refused).toList();
    }
}
