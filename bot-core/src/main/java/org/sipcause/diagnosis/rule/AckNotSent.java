package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** The caller got the 2xx and sent no ACK at all, as its own hop shows (RFC 3261 §13.2.2.4). */
final class AckNotSent implements Rule {
    @Override
    public String id() {
        return "ack-not-sent";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Unconfirmed.all(flow)
                .filter(call -> call.ack().isEmpty() && call.seesTheCaller() && call.seesMoreHops())
                .map(call -> call.finding(id(), Severity.ERROR, Certainty.CERTAIN)
                        .at(call.call().decisive().flatMap(Transaction::client)))
                .toList();
    }
}
