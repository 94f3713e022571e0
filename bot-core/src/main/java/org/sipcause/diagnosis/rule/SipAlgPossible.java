package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.Origin;
import org.sipcause.sip.SipUri;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * Via and Contact give the public address that the packet comes from, and the Call-ID or the origin of the SDP a private one: either an ALG
 * of the router rewrote them, or the client learnt its public address itself (RFC 3581 §4, RFC 8489 §2).
 */
final class SipAlgPossible implements Rule {
    @Override
    public String id() {
        return "sip-alg-possible";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.attempts().stream().limit(1).flatMap(hop -> finding(call, hop).stream()))
                .toList();
    }

    private Optional<Finding> finding(Call call, Transaction hop) {
        var source =
                hop.request().flatMap(CapturedMessage::from).map(Endpoint::host).filter(PrivateAddress::isPublic);
        if (source.isEmpty() || !named(hop.first()).allMatch(source.get()::equals)) {
            return Optional.empty();
        }
        return Stream.of(inCallId(hop.first()), inOrigin(hop.first()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(left -> Facts.about(
                                Finding.of(
                                        id(),
                                        Severity.INFO,
                                        Certainty.POSSIBLE,
                                        left,
                                        Evidence.header(hop.first(), "Contact")),
                                call,
                                hop)
                        .with("source", source.get())
                        .with("left", left.quote()));
    }

    /** Hosts of the top Via and of the Contacts. */
    private static Stream<String> named(CapturedMessage request) {
        var headers = request.message().headers();
        return Stream.concat(
                headers.via().map(Via::host).stream(),
                headers.contacts().stream()
                        .flatMap(contact -> contact.sipUri().stream())
                        .map(SipUri::host));
    }

    private static Optional<Evidence> inCallId(CapturedMessage request) {
        return request.message()
                .headers()
                .callId()
                .map(id -> id.substring(id.indexOf('@') + 1))
                .filter(PrivateAddress::is)
                .map(host -> Evidence.header(request, "Call-ID"));
    }

    private static Optional<Evidence> inOrigin(CapturedMessage request) {
        return Exchange.description(request)
                .flatMap(sdp -> sdp.origin())
                .map(Origin::address)
                .filter(PrivateAddress::is)
                .flatMap(host -> request.message()
                        .bodyText()
                        .lines()
                        .filter(line -> line.startsWith("o="))
                        .findFirst())
                .map(line -> new Evidence(request, line));
    }
}
