package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** A refusal that names do not disturb: a setting of the one who is called (RFC 3261 §21.4.18). */
final class DoNotDisturb implements Rule {
    @Override
    public String id() {
        return "do-not-disturb";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow, 480, 486, 600, 603)
                .filter(refusal -> refusal.says("disturb", "dnd"))
                .map(refusal -> refusal.finding(id(), Severity.INFO, Certainty.LIKELY))
                .toList();
    }
}
