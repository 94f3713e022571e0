package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A 491: both sides sent an offer at the same time (RFC 3261 §14.1). */
final class Glare implements Rule {
    @Override
    public String id() {
        return "glare";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Stream.concat(
                        Refusal.all(flow),
                        Refusal.inDialog(flow).filter(refusal -> !refusal.call().failed()))
                .filter(refusal -> refusal.code() == 491 && !Crossings.repeated(refusal.call()))
                .map(refusal -> refusal.finding(
                        id(), refusal.call().failed() ? Severity.ERROR : Severity.WARNING, Certainty.CERTAIN))
                .toList();
    }
}
