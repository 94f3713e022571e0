package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** A server says that it could not send to its next hop, and the trace does not show why (RFC 3261 §18.4). */
final class TransportFailure implements Rule {
    @Override
    public String id() {
        return "transport-failure";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.code() == 477
                        || refusal.says(
                                "error on sending",
                                "unable to send",
                                "no transport",
                                "transport error",
                                "connection refused"))
                .filter(refusal -> NextHop.refusedConnection(refusal, flow).isEmpty()
                        && NextHop.alert(refusal, flow).isEmpty())
                .map(refusal -> refusal.finding(id(), Certainty.CERTAIN))
                .toList();
    }
}
