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
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.Connection;
import org.sipcause.sip.Via;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * Signalling comes from one private network and the SDP names an address of another, or of the host itself: a wrong
 * interface (RFC 3264 §5.1).
 */
final class SdpWrongInterface implements Rule {
    @Override
    public String id() {
        return "sdp-wrong-interface";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.outcome() != Outcome.ANSWERED
                        || call.attempts().stream().anyMatch(SdpWrongInterface::ownHost))
                .flatMap(call -> call.attempts().stream()
                        .filter(Transaction::isInvite)
                        .limit(1)
                        .flatMap(hop -> hop.request().filter(request -> isItsOwn(request) && wrong(request)).stream()
                                .map(request -> finding(call, hop, request))))
                .toList();
    }

    private Finding finding(Call call, Transaction hop, CapturedMessage request) {
        var finding = Finding.of(
                id(), Severity.WARNING, Certainty.LIKELY, Session.body(request, "c="), Evidence.header(request, "Via"));
        return Facts.about(finding, call, hop)
                .at(hop.client())
                .with("address", wanted(request).orElse(Legible.UNKNOWN))
                .with("source", source(request).orElse(Legible.UNKNOWN));
    }

    /** Whether the sender made the request; a proxy hands on what another one wants (RFC 3261 §16.6). */
    private static boolean isItsOwn(CapturedMessage request) {
        return request.message().headers().vias().size() == 1;
    }

    private static boolean wrong(CapturedMessage request) {
        var wanted = wanted(request);
        var source = source(request).filter(PrivateAddress::is);
        var loopback =
                source(request).filter(address -> address.startsWith("127.")).isPresent();
        return (!loopback
                        && wanted.filter(address -> address.startsWith("127.")).isPresent())
                || (source.isPresent()
                        && wanted.filter(PrivateAddress::is).isPresent()
                        && !range(source.get()).equals(range(wanted.get()))
                        && request.message()
                                .headers()
                                .via()
                                .filter(via -> via.host().equals(source.get()))
                                .isPresent());
    }

    /** Whether the audio is wanted at the loopback address, which is never right for another host. */
    private static boolean ownHost(Transaction hop) {
        return hop.request()
                .flatMap(SdpWrongInterface::wanted)
                .filter(address -> address.startsWith("127."))
                .isPresent();
    }

    /** The first number, 10, 172 or 192: networks of one site often share it, whatever their masks. */
    private static String range(String address) {
        return address.substring(0, address.indexOf('.'));
    }

    private static Optional<String> wanted(CapturedMessage request) {
        return Exchange.description(request)
                .flatMap(description -> description.media("audio").stream()
                        .filter(medium -> medium.attribute("candidate").isEmpty())
                        .findFirst()
                        .flatMap(description::connection)
                        .map(Connection::address));
    }

    /** The packet's source, else what its Via says. */
    private static Optional<String> source(CapturedMessage request) {
        return request.from()
                .map(Endpoint::host)
                .or(() -> request.message().headers().via().map(Via::host));
    }
}
