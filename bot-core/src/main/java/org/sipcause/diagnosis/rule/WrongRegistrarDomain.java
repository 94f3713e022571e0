package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A 404 to a REGISTER: the address of record is not one of this registrar's domain (RFC 3261 §10.3 step 5). */
final class WrongRegistrarDomain implements Rule {
    @Override
    public String id() {
        return "wrong-registrar-domain";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 404, 604)
                .filter(refusal -> refusal.call().method().equals("REGISTER"))
                .map(refusal -> refusal.finding(id(), Certainty.LIKELY))
                .toList();
    }
}
