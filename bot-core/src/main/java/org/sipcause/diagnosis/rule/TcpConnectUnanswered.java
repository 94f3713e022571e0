package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** The refusing server tried to connect to its next hop, and its SYN was never answered (RFC 3261 §18.4). */
final class TcpConnectUnanswered implements Rule {
    @Override
    public String id() {
        return "tcp-connect-unanswered";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Refusal.all(flow)
                .flatMap(refusal -> Meanwhile.of(refusal, flow, Kind.TCP_UNANSWERED)
                        .filter(event ->
                                Meanwhile.isServer(refusal, event.from()) && Meanwhile.forSip(event.to(), flow))
                        .limit(1)
                        .map(event -> finding(refusal, event)))
                .toList();
    }

    private Finding finding(Refusal refusal, NetworkEvent event) {
        return refusal.finding(id(), Severity.ERROR, Certainty.CERTAIN)
                .proof(Evidence.of(event))
                .at(Optional.of(event.to()))
                .with("peer", event.to().toString())
                .with("what", event.what())
                .with("frame", Integer.toString(event.frame()));
    }
}
