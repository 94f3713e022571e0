package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** The 2xx to an INVITE is sent again and again: no ACK arrives where the call was answered (RFC 3261 §13.3.1.4). */
final class NoAck implements Rule {
    @Override
    public String id() {
        return "no-ack";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Unconfirmed.all(flow)
                .map(call -> call.finding(id(), Severity.ERROR, Certainty.CERTAIN))
                .toList();
    }
}
