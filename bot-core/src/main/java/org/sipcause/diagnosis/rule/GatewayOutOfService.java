package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 503 with words of maintenance or a Retry-After of minutes: taken out of service rather than busy (RFC 3261 §21.5.4). */
final class GatewayOutOfService implements Rule {
    @Override
    public String id() {
        return "gateway-out-of-service";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> Unavailable.of(refusal) == Unavailable.OUT_OF_SERVICE)
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var finding = refusal.finding(id(), Unavailable.inWords(refusal) ? Certainty.LIKELY : Certainty.POSSIBLE);
        var wait = refusal.headers().retryAfter();
        return (wait.isPresent() ? finding.proof(Evidence.header(refusal.response(), "Retry-After")) : finding)
                .with(
                        "seconds",
                        wait.map(given -> Long.toString(given.seconds())).orElse(Legible.UNKNOWN));
    }
}
