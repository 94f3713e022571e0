package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** Answers go to another port than the request came from, and the sender repeats itself: they do not arrive (RFC 3581 §4). */
final class ResponseWrongPort implements Rule {
    @Override
    public String id() {
        return "response-wrong-port";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return ResponsePort.all(flow)
                .filter(ResponsePort::unheard)
                .map(wrong -> wrong.finding(id(), Severity.ERROR))
                .toList();
    }
}
