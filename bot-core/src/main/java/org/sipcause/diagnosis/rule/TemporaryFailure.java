package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A refusal whose ISDN cause tells what the telephone network behind it met: 38, 41, 42, 47, 58 or 88 (Q.850, RFC 3398 §7.2.4.1). */
final class TemporaryFailure implements Rule {
    @Override
    public String id() {
        return "temporary-failure";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.hasQ850(38, 41, 42, 47, 58, 88))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Refusal refusal) {
        var cause = refusal.q850().orElseThrow();
        var finding = refusal.finding(id(), Severity.INFO, Certainty.CERTAIN)
                .proof(Evidence.header(refusal.response(), "Reason"))
                .with("cause", Integer.toString(cause));
        return Stream.of(38, 41, 42, 47, 58, 88)
                .reduce(
                        finding,
                        (told, known) ->
                                told.with("cause" + known, known == cause ? Integer.toString(known) : Legible.UNKNOWN),
                        (one, other) -> other);
    }
}
