package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 5xx within the round trip of its hop, and nothing sent on: the server decided alone, or knew its target for dead. */
final class RefusedOnTheSpot implements Rule {
    @Override
    public String id() {
        return "refused-on-the-spot";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var promptness = new Promptness(flow);
        return Refusal.all(flow)
                .filter(refusal -> refusal.code() / 100 == 5
                        && promptness.onTheSpot(refusal.at())
                        && refusal.call().children(refusal.at()).isEmpty())
                .map(refusal -> refusal.finding(id(), Severity.INFO, Certainty.LIKELY)
                        .with("roundTrip", Legible.duration(promptness.roundTrip(refusal.at()))))
                .toList();
    }
}
