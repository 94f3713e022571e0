package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 400 to a REGISTER with {@code Contact: *} beside another Contact or without {@code Expires: 0} (RFC 3261 §10.3 step 6). */
final class WildcardContactMisused implements Rule {
    @Override
    public String id() {
        return "wildcard-contact-misused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal ->
                        refusal.stated().filter(Stated.WILDCARD_CONTACT::equals).isPresent())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN)
                        .at(refusal.at().client())
                        .proof(Evidence.header(refusal.at().first(), "Contact"))
                        .proof(Evidence.header(refusal.at().first(), "Expires")))
                .toList();
    }
}
