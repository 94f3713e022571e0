package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.flow.Call;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;

/** The values that words about one hop need. */
final class Facts {
    private Facts() {}

    /**
     * Adds {@code server}, {@code client}, {@code method}, {@code number}, {@code caller}, {@code software}, {@code latency},
     * {@code copies} and {@code seen}, the code that reached the one who began the call where that is another one.
     */
    static Finding about(Finding finding, Call call, Transaction hop) {
        return finding.in(call)
                .with("server", server(hop))
                .with("client", hop.client().map(Object::toString).orElse(Legible.UNKNOWN))
                .with("method", hop.method().isEmpty() ? Legible.UNKNOWN : hop.method())
                .with("number", number(call, hop))
                .with("caller", user(call.from()))
                .with("software", software(hop))
                .with("latency", Legible.duration(hop.latency()))
                .with("copies", Integer.toString(hop.copies()))
                .with(
                        "seen",
                        call.finalCode().isPresent() && !call.finalCode().equals(hop.finalCode())
                                ? "" + call.finalCode().getAsInt()
                                : Legible.UNKNOWN);
    }

    /** The server of a hop: its address, else how it calls itself, else the host that was asked for. */
    static String server(Transaction hop) {
        return hop.server()
                .map(Object::toString)
                .or(() -> hop.finalResponse().flatMap(Facts::softwareOf))
                .or(() -> hop.request().flatMap(Facts::requestUri).map(SipUri::host))
                .filter(name -> !name.isEmpty())
                .orElse(Legible.UNKNOWN);
    }

    /** The Request-URI of a request, where it can be read. */
    static Optional<SipUri> requestUri(CapturedMessage request) {
        return request.message() instanceof SipRequest sent ? sent.uri() : Optional.empty();
    }

    private static String number(Call call, Transaction hop) {
        return hop.request().flatMap(Facts::requestUri).flatMap(SipUri::user).orElseGet(() -> user(call.to()));
    }

    /** The user part of a URI, or the URI where it has none. */
    private static String user(Optional<String> uri) {
        return uri.map(text -> SipUri.parse(text).flatMap(SipUri::user).orElse(text))
                .orElse(Legible.UNKNOWN);
    }

    private static String software(Transaction hop) {
        return hop.finalResponse().flatMap(Facts::softwareOf).orElse(Legible.UNKNOWN);
    }

    private static Optional<String> softwareOf(CapturedMessage message) {
        return message.message().headers().software();
    }

    /** The tag of the To header, which every request inside a dialog carries. */
    static Optional<String> toTag(CapturedMessage message) {
        return message.message().headers().to().flatMap(NameAddr::tag);
    }
}
