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
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.Connection;
import org.sipcause.sdp.SdpParser;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** An offer from a public source asks for media at a private address, and goes on unchanged to a public next hop (RFC 3264 §5.1). */
final class NatPrivateSdp implements Rule {
    @Override
    public String id() {
        return "nat-private-sdp";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream()
                        .filter(hop -> !latched(flow, hop))
                        .flatMap(
                                hop -> handedOn(call, hop)
                                        .map(below -> finding(call, hop, below))
                                        .or(() -> offered(call, hop))
                                        .stream())
                        .limit(1))
                .toList();
    }

    /**
     * An offer that one hop alone shows on its way to a public address: a remark, because many servers send their audio to where
     * the caller's comes from.
     */
    private Optional<Finding> offered(Call call, Transaction hop) {
        var address = hop.request().flatMap(NatPrivateSdp::media).filter(PrivateAddress::is);
        var goesOut = hop.request()
                .flatMap(CapturedMessage::to)
                .filter(to -> PrivateAddress.isPublic(to.host()))
                .isPresent();
        return address.filter(to -> goesOut && call.children(hop).isEmpty() && !usesIce(hop))
                .map(to -> described(
                                call,
                                hop,
                                Finding.of(id(), Severity.INFO, Certainty.POSSIBLE, Evidence.of(hop.first())))
                        .with("peer", Legible.UNKNOWN));
    }

    private static boolean usesIce(Transaction hop) {
        return hop.first().message().bodyText().contains("a=ice-ufrag");
    }

    /** The request on the next hop that still carries the private address. */
    private static Optional<Transaction> handedOn(Call call, Transaction hop) {
        var source =
                hop.request().flatMap(CapturedMessage::from).map(Endpoint::host).filter(PrivateAddress::isPublic);
        var address = hop.request().flatMap(NatPrivateSdp::media).filter(PrivateAddress::is);
        if (source.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        return call.children(hop).stream()
                .filter(below -> below.request().flatMap(NatPrivateSdp::media).equals(address))
                .filter(below -> below.request()
                        .flatMap(CapturedMessage::to)
                        .filter(to -> PrivateAddress.isPublic(to.host()))
                        .isPresent())
                .findFirst();
    }

    /** Whether audio goes to the host that the offer came from, so that the private address does no harm. */
    private static boolean latched(CallFlow flow, Transaction hop) {
        var source = hop.request().flatMap(CapturedMessage::from).map(Endpoint::host);
        return flow.media().stream()
                .anyMatch(stream -> source.equals(Optional.of(stream.to().host())));
    }

    /** Where the audio of a description is wanted. */
    private static Optional<String> media(CapturedMessage message) {
        var description = SdpParser.parse(message.message().body());
        return description.media("audio").stream()
                .findFirst()
                .flatMap(description::connection)
                .map(Connection::address);
    }

    private Finding finding(Call call, Transaction hop, Transaction below) {
        var further = below.request().orElseThrow();
        var finding =
                described(call, hop, Finding.of(id(), Severity.WARNING, Certainty.LIKELY, Evidence.of(hop.first())));
        return connection(further)
                .map(line -> finding.proof(new Evidence(further, line)))
                .orElse(finding)
                .with("peer", Facts.server(below));
    }

    private static Finding described(Call call, Transaction hop, Finding finding) {
        var sent = hop.first();
        var proven = connection(sent)
                .map(line -> finding.proof(new Evidence(sent, line)))
                .orElse(finding);
        return Facts.about(proven, call, hop)
                .at(hop.client())
                .with("address", media(sent).orElse(Legible.UNKNOWN))
                .with("source", sent.from().map(Endpoint::host).orElse(Legible.UNKNOWN));
    }

    private static Optional<String> connection(CapturedMessage message) {
        return message.message()
                .bodyText()
                .lines()
                .filter(line -> line.startsWith("c="))
                .findFirst();
    }
}
