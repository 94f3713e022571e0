package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 502, 503 or 504 that does not say more: what the server needs behind it is not there (RFC 3261 §21.5.3 to §21.5.5). */
final class UpstreamUnavailable implements Rule {
    @Override
    public String id() {
        return "upstream-unavailable";
    }

    @Override
    public boolean restsOnCode() {
        return true;
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Stream.concat(
                        Refusal.all(flow, 502),
                        Stream.concat(
                                Refusal.all(flow, 503).filter(refusal -> Unavailable.of(refusal) == Unavailable.UNSAID),
                                Refusal.all(flow, 504).filter(refusal -> !refusal.after(Waiting.FOR_A_TIMER))))
                .filter(refusal -> !NameLookup.failed(refusal, flow))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var finding = refusal.finding(id(), Certainty.LIKELY);
        return (refusal.q850().isPresent() ? finding.proof(Evidence.header(refusal.response(), "Reason")) : finding)
                .with("cause", refusal.q850().isPresent() ? "" + refusal.q850().getAsInt() : Legible.UNKNOWN);
    }
}
