package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.NetworkEvent.Kind;

/** The connection that carried a request was reset before an answer came on it (RFC 3261 §17.1.4, RFC 3261 §18.4). */
final class ConnectionReset implements Rule {
    @Override
    public String id() {
        return "connection-reset";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.failed() || call.outcome() == Outcome.IN_PROGRESS)
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.silent() && !hop.method().equals("ACK"))
                        .flatMap(hop -> reset(hop, flow).stream().map(event -> finding(call, hop, event)))
                        .limit(1))
                .toList();
    }

    private static Optional<NetworkEvent> reset(Transaction hop, CallFlow flow) {
        var request = hop.request();
        return request
                .flatMap(CapturedMessage::to)
                .map(server -> flow.eventsAt(server.host()))
                .orElse(List.of())
                .stream()
                .filter(event -> event.kind() == Kind.TCP_RESET)
                .filter(event -> joins(event, request.get()))
                .filter(event -> event.at().isPresent()
                        && request.get().at().filter(event.at().get()::isAfter).isPresent())
                .findFirst();
    }

    /** Whether the reset connection is the one that the message went over. */
    private static boolean joins(NetworkEvent event, CapturedMessage request) {
        var from = request.from();
        var to = request.to();
        return (from.equals(Optional.of(event.from())) && to.equals(Optional.of(event.to())))
                || (from.equals(Optional.of(event.to())) && to.equals(Optional.of(event.from())));
    }

    private Finding finding(Call call, Transaction hop, NetworkEvent event) {
        var severity = call.failed() ? Severity.ERROR : Severity.WARNING;
        var finding = Finding.of(
                id(), severity, Certainty.CERTAIN, Evidence.of(hop.request().orElseThrow()), Evidence.of(event));
        return Facts.about(finding, call, hop)
                .at(hop.server())
                .with("by", event.from().toString())
                .with("peer", hop.server().map(Endpoint::toString).orElse(Legible.UNKNOWN))
                .with("after", Legible.duration(event.at().flatMap(hop::since)))
                .with("frame", Integer.toString(event.frame()));
    }
}
