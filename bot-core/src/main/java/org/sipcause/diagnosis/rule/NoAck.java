package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/**
 * No ACK arrives where the call was answered: the 2xx is sent again and again, or the answering side hangs up when it has waited
 * long enough (RFC 3261 §13.3.1.4).
 */
final class NoAck implements Rule {
    @Override
    public String id() {
        return "no-ack";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var repeated = Unconfirmed.all(flow)
                .map(call -> call.finding(id(), Severity.ERROR, Certainty.CERTAIN)
                        .with("by", Legible.UNKNOWN)
                        .with("duration", Legible.UNKNOWN));
        return Stream.concat(repeated, GivenUp.all(id(), flow)).toList();
    }
}
