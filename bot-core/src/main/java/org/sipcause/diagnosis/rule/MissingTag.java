package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A request that only makes sense inside a dialog, sent without a To tag and answered 481 (RFC 3261 §12.2.1.1). */
final class MissingTag implements Rule {
    private static final Set<String> WITHIN = Set.of("BYE", "INFO", "PRACK", "UPDATE");

    @Override
    public String id() {
        return "missing-tag";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 481)
                .filter(refusal -> WITHIN.contains(refusal.at().method()))
                .filter(refusal ->
                        refusal.at().request().isPresent() && !refusal.at().isInDialog())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .at(refusal.at().client())
                        .proof(Evidence.header(refusal.at().first(), "To")))
                .toList();
    }
}
