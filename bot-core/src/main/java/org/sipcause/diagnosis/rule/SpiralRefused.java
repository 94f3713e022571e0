package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 482 for a request that came back with another Request-URI each time: a spiral, which is allowed (RFC 3261 §6, RFC 5393 §4.2). */
final class SpiralRefused implements Rule {
    @Override
    public String id() {
        return "spiral-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.SPIRAL::equals).isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var passes = Spiral.passes(refusal.call(), refusal.at());
        return refusal.finding(id(), Certainty.LIKELY)
                .proof(Evidence.of(passes.getFirst().first()))
                .proof(Evidence.of(passes.getLast().first()))
                .with("first", passes.getFirst().first().message().startLine())
                .with("again", passes.getLast().first().message().startLine());
    }
}
