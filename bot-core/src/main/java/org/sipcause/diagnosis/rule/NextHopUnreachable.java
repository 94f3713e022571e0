package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;

/** ICMP or a TCP reset says that nobody is at the next hop's address (RFC 3261 §18.4). */
final class NextHopUnreachable implements Rule {
    @Override
    public String id() {
        return "next-hop-unreachable";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var byIcmp = flow.calls().stream()
                .filter(Call::failed)
                .flatMap(call -> call.transactions().stream()
                        .filter(Transaction::silent)
                        .flatMap(hop ->
                                NextHop.unreachable(hop, flow).stream().map(event -> finding(call, hop, event))));
        var byReset = Refusal.all(flow)
                .filter(refusal -> refusal.code() == 477 || refusal.code() >= 500 || refusal.code() == 408)
                .flatMap(refusal -> NextHop.refusedConnection(refusal, flow).stream()
                        .map(event -> NextHop.finding(id(), Certainty.CERTAIN, refusal, event)));
        return Stream.concat(byIcmp, byReset).toList();
    }

    private Finding finding(Call call, Transaction hop, NetworkEvent event) {
        var proof = Evidence.of(hop.request().orElseThrow());
        return Facts.about(Finding.of(id(), Severity.ERROR, Certainty.CERTAIN, proof), call, hop)
                .at(hop.server())
                .with("code", Legible.UNKNOWN)
                .with("phrase", Legible.UNKNOWN)
                .with("peer", hop.server().map(Endpoint::toString).orElse(Legible.UNKNOWN))
                .with("what", event.what())
                .with("frame", Integer.toString(event.frame()));
    }
}
