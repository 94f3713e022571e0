package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 100, and later an error: the 100 shows only that the next hop lives; the error may come from any element behind it (RFC 3261 §21.1.1). */
final class OriginNotVisible implements Rule {
    /** Codes that a device says of itself, or that other rules on time and place judge. */
    private static final Set<Integer> OTHERS = Set.of(408, 482, 483, 486, 487, 488, 504, 600, 603, 606);

    @Override
    public String id() {
        return "origin-not-visible";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var promptness = new Promptness(flow);
        return Refusal.all(flow)
                .filter(refusal -> refusal.at().isInvite()
                        && !OTHERS.contains(refusal.code())
                        && !refusal.call().progressed()
                        && !refusal.byTheAddressee())
                .filter(refusal -> refusal.call().children(refusal.at()).isEmpty()
                        && promptness.roundTrip(refusal.at()).isPresent()
                        && !promptness.onTheSpot(refusal.at())
                        && !Promptness.late(refusal.at()))
                .flatMap(refusal -> finding(refusal, promptness))
                .toList();
    }

    private Stream<Finding> finding(Refusal refusal, Promptness promptness) {
        return refusal.at().provisionals().stream()
                .filter(response -> Transaction.status(response) == 100)
                .limit(1)
                .map(trying -> refusal.finding(id(), Severity.INFO, Certainty.POSSIBLE)
                        .at(Optional.empty())
                        .proof(Evidence.of(trying))
                        .with("roundTrip", Legible.duration(promptness.roundTrip(refusal.at()))));
    }
}
