package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/** The next hop answered the TCP connection of the refusing server with a reset, so nothing could be sent (RFC 3261 §18.4). */
final class TcpConnectRefused implements Rule {
    @Override
    public String id() {
        return "tcp-connect-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .filter(refusal -> refusal.code() == 477 || refusal.code() >= 500 || refusal.code() == 408)
                .flatMap(refusal -> NextHop.refusedConnection(refusal, flow).stream()
                        .map(event -> NextHop.finding(id(), Certainty.CERTAIN, refusal, event)))
                .toList();
    }
}
