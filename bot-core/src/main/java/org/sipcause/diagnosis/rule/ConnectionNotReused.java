package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Transport;

/**
 * A server tries to open a connection of its own to a client that registered over a connection, and nobody takes it: the client's
 * connection should have been used (RFC 5626 §5.3, RFC 5923 §5).
 */
final class ConnectionNotReused implements Rule {
    @Override
    public String id() {
        return "connection-not-reused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Binding.all(flow).stream()
                .map(binding -> binding.register().first())
                .filter(register -> register.transport()
                        .filter(over -> over != Transport.UDP)
                        .isPresent())
                .flatMap(register -> tried(flow, register).stream().map(event -> finding(flow, register, event)))
                .limit(1)
                .toList();
    }

    /** The attempt in the other direction, after the registration. */
    private static Optional<NetworkEvent> tried(CallFlow flow, CapturedMessage register) {
        return register.from().map(client -> flow.eventsAt(client.host())).orElse(List.of()).stream()
                .filter(event -> switch (event.kind()) {
                    case TCP_REFUSED -> hosts(event.from(), event.to(), register);
                    case TCP_UNANSWERED -> hosts(event.to(), event.from(), register);
                    default -> false;
                })
                .filter(event -> event.at().isPresent()
                        && register.at().filter(event.at().get()::isAfter).isPresent())
                .findFirst();
    }

    private static boolean hosts(Endpoint client, Endpoint server, CapturedMessage register) {
        return register.from().filter(from -> from.host().equals(client.host())).isPresent()
                && register.to().filter(to -> to.host().equals(server.host())).isPresent();
    }

    private Finding finding(CallFlow flow, CapturedMessage register, NetworkEvent event) {
        var client = register.from().orElseThrow();
        var target = event.from().host().equals(client.host()) ? event.from() : event.to();
        var finding = Finding.of(id(), Severity.WARNING, Certainty.LIKELY, Evidence.of(event), Evidence.of(register));
        return register.message()
                .headers()
                .callId()
                .flatMap(flow::call)
                .map(finding::in)
                .orElse(finding)
                .at(register.to())
                .with("server", register.to().orElseThrow().toString())
                .with("client", client.toString())
                .with("target", target.toString())
                .with("what", event.what())
                .with("frame", Integer.toString(event.frame()));
    }
}
