package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.sdp.Media;
import org.sipcause.sdp.Sdp;
import org.sipcause.trace.CapturedMessage;

/** A secure profile without keys: neither a=crypto nor a fingerprint for DTLS (RFC 4568 §9.1, RFC 5763 §5). */
final class SrtpKeysMissing implements Rule {
    @Override
    public String id() {
        return "srtp-keys-missing";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .flatMap(exchange -> exchange.pairs().stream()
                        .filter(pair ->
                                !pair.answered().rejected() && !pair.offered().rejected())
                        .flatMap(pair -> Stream.of(
                                        keyless(exchange.offering(), exchange.offer(), pair.offered()),
                                        keyless(exchange.answering(), exchange.answer(), pair.answered()))
                                .flatMap(Optional::stream)
                                .map(line -> finding(exchange, line)))
                        .limit(1))
                .toList();
    }

    private Finding finding(Exchange exchange, Evidence line) {
        var offered = line.message().equals(Optional.of(exchange.offering()));
        var side = offered ? exchange.offerer() : exchange.answerer();
        return Session.finding(id(), Severity.WARNING, Certainty.CERTAIN, exchange, line)
                .at(side)
                .with("side", Session.name(side))
                .with("line", line.quote());
    }

    private static Optional<Evidence> keyless(CapturedMessage message, Sdp description, Media medium) {
        var keyed = !medium.crypto().isEmpty()
                || medium.fingerprint()
                        .or(() -> description.attribute("fingerprint"))
                        .isPresent()
                || medium.attribute("key-mgmt")
                        .or(() -> description.attribute("key-mgmt"))
                        .isPresent();
        return medium.secure() && !keyed ? Optional.of(Session.line(message, medium, "m=")) : Optional.empty();
    }
}
