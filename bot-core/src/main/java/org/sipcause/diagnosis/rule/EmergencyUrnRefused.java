package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** An emergency call by its service URN, refused as unknown: the element does not know such URNs (RFC 5031 §4.2, RFC 6881 §5). */
final class EmergencyUrnRefused implements Rule {
    @Override
    public String id() {
        return "emergency-urn-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.EMERGENCY_URN::equals).isPresent())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .proof(Evidence.of(refusal.at().first()))
                        .with("urn", ServiceUrn.of(refusal.at())))
                .toList();
    }
}
