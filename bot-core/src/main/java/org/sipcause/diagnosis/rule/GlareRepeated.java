package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** Three or more 491 in one call: the back-off after crossed offers does not work (RFC 3261 §14.1). */
final class GlareRepeated implements Rule {
    @Override
    public String id() {
        return "glare-repeated";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(Crossings::repeated)
                .map(call -> {
                    var crossed = Crossings.of(call);
                    var last = crossed.getLast();
                    var finding = Finding.of(
                            id(),
                            Severity.WARNING,
                            Certainty.CERTAIN,
                            Evidence.of(crossed.getFirst().finalResponse().orElseThrow()),
                            Evidence.of(last.finalResponse().orElseThrow()));
                    return Facts.about(finding, call, last)
                            .with("times", Integer.toString(crossed.size()))
                            .with("over", Legible.duration(last.first().at().flatMap(crossed.getFirst()::since)));
                })
                .toList();
    }
}
