package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A registrar stored a private Contact as it came, from a client with a public address, and a request to it is then lost (RFC 3261 §10.3;
 * RFC 5626 §1 and RFC 3327 §1 say what is there against it).
 */
final class RegisteredPrivateContact implements Rule {
    @Override
    public String id() {
        return "registered-private-contact";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return Binding.all(flow).stream()
                .filter(binding -> !binding.removed())
                .flatMap(binding -> stored(binding).stream().flatMap(host -> finding(flow, binding, host).stream()))
                .toList();
    }

    /** The private host that the registrar keeps, though the packets came from a public one; empty where a Path leads to the client. */
    private static Optional<String> stored(Binding binding) {
        var fromPublic = binding.register()
                .first()
                .from()
                .filter(from -> PrivateAddress.isPublic(from.host()))
                .isPresent();
        var own = binding.contact();
        return binding.given().contacts().stream()
                .filter(contact -> fromPublic
                        && own.filter(contact.uri()::equals).isPresent()
                        && !contact.params().containsKey("received")
                        && binding.asked().value("Path").isEmpty())
                .flatMap(contact -> contact.sipUri().stream())
                .filter(uri ->
                        uri.param("received").isEmpty() && uri.param("alias").isEmpty())
                .map(SipUri::host)
                .filter(PrivateAddress::is)
                .findFirst();
    }

    /** The request that later went to that host and was not answered. */
    private Optional<Finding> finding(CallFlow flow, Binding binding, String host) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.silent() && hop.copies() > 1 && !hop.isInDialog())
                        .filter(hop -> hop.first().number() > binding.answer().number())
                        .filter(hop -> sentTo(hop, host))
                        .map(hop -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.WARNING,
                                                Certainty.LIKELY,
                                                Evidence.of(hop.first()),
                                                contact(binding)),
                                        call,
                                        hop)
                                .at(binding.register().server())
                                .with("registrar", Facts.server(binding.register()))
                                .with("user", binding.user())
                                .with("address", host)
                                .with(
                                        "source",
                                        binding.register()
                                                .first()
                                                .from()
                                                .map(Endpoint::toString)
                                                .orElse(Legible.UNKNOWN))))
                .findFirst();
    }

    private static Evidence contact(Binding binding) {
        return Evidence.header(binding.answer(), "Contact");
    }

    private static boolean sentTo(Transaction hop, String host) {
        return hop.request()
                        .flatMap(CapturedMessage::to)
                        .filter(to -> to.host().equals(host))
                        .isPresent()
                || (hop.request().flatMap(CapturedMessage::to).isEmpty()
                        && hop.request()
                                .flatMap(Facts::requestUri)
                                .map(SipUri::host)
                                .filter(host::equals)
                                .isPresent());
    }
}
