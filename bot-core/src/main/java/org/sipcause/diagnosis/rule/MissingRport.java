package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** The Via has no {@code rport}, so the server had to answer to the Via's port, where the sender does not hear (RFC 3581 §3). */
final class MissingRport implements Rule {
    @Override
    public String id() {
        return "missing-rport";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return ResponsePort.all(flow)
                .filter(wrong -> wrong.unheard() && wrong.withoutRport())
                .map(wrong -> wrong.finding(id(), Severity.ERROR))
                .toList();
    }
}
