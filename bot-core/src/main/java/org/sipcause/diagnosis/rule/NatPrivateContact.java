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
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipUri;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * A Contact holds a private address although its owner is reached at a public one, and a request inside the dialog that goes
 * to this Contact is lost (RFC 3261 §12.1.1, §12.2.1.1).
 */
final class NatPrivateContact implements Rule {
    @Override
    public String id() {
        return "nat-private-contact";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        var acks = Unconfirmed.all(flow).flatMap(open -> open.ack().flatMap(ack -> finding(open.call(), ack)).stream());
        var others = flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.isInDialog() && hop.silent() && hop.copies() > 2)
                        .flatMap(hop -> hop.request().flatMap(request -> finding(call, request)).stream())
                        .limit(1));
        return Stream.concat(acks, others).toList();
    }

    private Optional<Finding> finding(Call call, CapturedMessage lost) {
        var target = target(lost);
        return target.flatMap(host -> declared(call, host)).map(said -> {
            var finding = Finding.of(
                    id(), Severity.ERROR, Certainty.CERTAIN, Evidence.header(said, "Contact"), Evidence.of(lost));
            return Facts.about(finding, call, call.decisive().orElseThrow())
                    .at(said.from())
                    .with("lost", lost.message() instanceof SipRequest request ? request.method() : "")
                    .with("address", target.get())
                    .with("source", said.from().map(Endpoint::toString).orElse(Legible.UNKNOWN));
        });
    }

    /** The private host that the lost request was addressed to. */
    private static Optional<String> target(CapturedMessage lost) {
        return Facts.requestUri(lost).map(SipUri::host).filter(PrivateAddress::is);
    }

    /** The message in which its owner named that host as its Contact and came from a public address: seen on the owner's own hop. */
    private static Optional<CapturedMessage> declared(Call call, String host) {
        var byCallee = call.origin().flatMap(Transaction::finalResponse);
        var byCaller = call.decisive().flatMap(Transaction::request);
        return Stream.of(byCallee, byCaller)
                .flatMap(Optional::stream)
                .filter(message -> message.from()
                        .filter(from -> PrivateAddress.isPublic(from.host()))
                        .isPresent())
                .filter(message -> message.message().headers().contacts().stream()
                        .anyMatch(contact -> contact.sipUri()
                                .map(SipUri::host)
                                .filter(host::equals)
                                .isPresent()))
                .findFirst();
    }
}
