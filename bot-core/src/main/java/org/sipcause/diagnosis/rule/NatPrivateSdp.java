package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
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
                        .flatMap(hop -> handedOn(call, hop).stream().map(below -> finding(call, hop, below)))
                        .limit(1))
                .toList();
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
        var description = SdpParser.parse(message.message().bodyText());
        return description.media("audio").stream()
                .findFirst()
                .flatMap(description::connection)
                .map(Connection::address);
    }

    private Finding finding(Call call, Transaction hop, Transaction below) {
        var sent = hop.request().orElseThrow();
        var further = below.request().orElseThrow();
        var finding = Stream.of(sent, further)
                .flatMap(message -> connection(message).map(line -> new Evidence(message, line)).stream())
                .reduce(
                        Finding.of(id(), Severity.WARNING, Certainty.LIKELY, Evidence.of(sent)),
                        Finding::proof,
                        (one, other) -> one);
        return Facts.about(finding, call, hop)
                .at(hop.client())
                .with("address", media(sent).orElse(Legible.UNKNOWN))
                .with("source", sent.from().map(Endpoint::host).orElse(Legible.UNKNOWN))
                .with("peer", Facts.server(below));
    }

    private static Optional<String> connection(CapturedMessage message) {
        return message.message()
                .bodyText()
                .lines()
                .filter(line -> line.startsWith("c="))
                .findFirst();
    }
}
