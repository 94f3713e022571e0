package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A call refused at once whose signature vouches only partly for the caller: perhaps a filter held it for suspect (RFC 8588 §4). */
final class LowAttestation implements Rule {
    private static final Set<Integer> FILTERED = Set.of(403, 480, 603, 607, 608);

    @Override
    public String id() {
        return "low-attestation";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> FILTERED.contains(refusal.code())
                        && refusal.atOnce()
                        && !refusal.call().progressed())
                .flatMap(this::low)
                .toList();
    }

    private Stream<Finding> low(Refusal refusal) {
        return refusal.at().request().flatMap(Passport::of).flatMap(Passport::attestation).stream()
                .filter(level -> level.equals("B") || level.equals("C"))
                .map(level -> refusal.finding(id(), Severity.WARNING, Certainty.POSSIBLE)
                        .at(refusal.at().client())
                        .proof(Evidence.header(refusal.at().first(), "Identity"))
                        .with("level", level));
    }
}
