package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;


/** The ACK was sent, past the element from which the 2xx came, and the 2xx goes on being repeated (RFC 3261 §12.2.1.1). */
final class AckMisrouted implements Rule {
    @Override
    public String id() {
        return "ack-misrouted";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Unconfirmed.all(flow)
                .filter(Unconfirmed::ackBypasses)
                .map(call -> call.finding(id(), Severity.ERROR, Certainty.CERTAIN))
                .toList();
    }
}
