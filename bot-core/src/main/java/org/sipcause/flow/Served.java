package org.sipcause.flow;

import java.util.Optional;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * Who answered a request, or should have, where no packet says it. What the request itself says of its next hop comes first: its
 * first Route, else its Request-URI (RFC 3261 §8.1.2). Then the Contact of a response that the log's owner sent itself. At last the address in To, of a response that has come one hop only.
 */
final class Served {
    private static final int ADDRESS_PARTS = 4;

    private Served() {}

    static Optional<Endpoint> by(Transaction hop) {
        return hop.request()
                .flatMap(Served::nextHop)
                .or(() -> response(hop).flatMap(Served::sender))
                .or(() -> response(hop).flatMap(Served::addressed));
    }

    /** The name of the next hop where the request has no address of it. */
    static Optional<Endpoint> named(Transaction hop) {
        return hop.request().flatMap(request -> target(request).map(uri -> endpoint(uri, request)));
    }

    private static Optional<CapturedMessage> response(Transaction hop) {
        return hop.finalResponse().or(() -> hop.responses().stream().findFirst());
    }

    private static Optional<Endpoint> nextHop(CapturedMessage request) {
        return target(request).filter(uri -> isAddress(uri.host())).map(uri -> endpoint(uri, request));
    }

    private static Optional<SipUri> target(CapturedMessage request) {
        if (!(request.message() instanceof SipRequest sent)) {
            return Optional.empty();
        }
        return sent.headers().line("Route").isPresent()
                ? sent.headers().routes().stream()
                        .findFirst()
                        .map(NameAddr::uri)
                        .flatMap(SipUri::parse)
                : sent.uri();
    }

    /** What a response that the log's owner sent says of itself; on its way through others a Contact is still of the far end. */
    private static Optional<Endpoint> sender(CapturedMessage response) {
        if (response.to().isEmpty()) {
            return Optional.empty();
        }
        var headers = response.message().headers();
        return headers.contacts().stream()
                .findFirst()
                .filter(contact -> Transaction.status(response) / 100 != 3)
                .flatMap(contact -> SipUri.parse(contact.uri()))
                .filter(uri -> isAddress(uri.host()))
                .map(uri -> endpoint(uri, response));
    }

    private static Optional<Endpoint> addressed(CapturedMessage response) {
        return response.message().headers().vias().size() == 1
                ? response.message()
                        .headers()
                        .to()
                        .flatMap(to -> SipUri.parse(to.uri()))
                        .filter(uri -> isAddress(uri.host()))
                        .map(uri -> new Endpoint(uri.host(), uri.port().orElse(0)))
                : Optional.empty();
    }

    /** The port that a URI means where it writes none, over the transport that its top Via names (RFC 3261 §19.1.2). */
    private static Endpoint endpoint(SipUri uri, CapturedMessage seen) {
        var usual = seen.message()
                .headers()
                .via()
                .map(via -> Transaction.usualPort(via.transport()))
                .orElse(5060);
        return new Endpoint(uri.host(), uri.port().orElse(uri.scheme().equals("sips") && usual != 0 ? 5061 : usual));
    }

    /** An address as it is, or with digits masked by somebody who did not want to show them. */
    private static boolean isAddress(String host) {
        if (host.indexOf(':') >= 0) {
            return true;
        }
        var parts = host.split("\\.", -1);
        for (var part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> "0123456789xX*".indexOf(c) >= 0)) {
                return false;
            }
        }
        return parts.length == ADDRESS_PARTS;
    }
}
