package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Exchange;
import org.sipcause.flow.Transaction;
import org.sipcause.sdp.Sdp;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * The 200 describes other media than the 18x of the same dialog, though the first description was the answer already (RFC
 * 3261 §13.2.1, RFC 6337 §2.1).
 */
final class SdpChangedInAnswer implements Rule {
    @Override
    public String id() {
        return "sdp-changed-in-200";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.exchanges().stream()
                .filter(exchange -> exchange.initial() && !exchange.delayed())
                .flatMap(exchange -> early(exchange).stream().map(before -> finding(exchange, before)))
                .toList();
    }

    private Finding finding(Exchange exchange, CapturedMessage before) {
        var answer = exchange.audio().orElseThrow().answered();
        return Session.finding(
                        id(),
                        Severity.INFO,
                        Certainty.CERTAIN,
                        exchange,
                        Session.answered(exchange, answer, "m="),
                        Session.body(before, "m=audio"))
                .with("code", Integer.toString(Transaction.status(before)))
                .with(
                        "first",
                        target(Exchange.description(before).orElseThrow()).orElse(Legible.UNKNOWN))
                .with("later", target(exchange.answer()).orElse(Legible.UNKNOWN));
    }

    /** The 18x with the tag of the 2xx that wants the audio elsewhere. */
    private static Optional<CapturedMessage> early(Exchange exchange) {
        var later = target(exchange.answer());
        return exchange.audio()
                .flatMap(pair -> exchange.hop().provisionals().stream()
                        .filter(message -> Facts.toTag(message).isPresent()
                                && Facts.toTag(message).equals(Facts.toTag(exchange.answering())))
                        .filter(message -> Exchange.description(message)
                                .flatMap(SdpChangedInAnswer::target)
                                .filter(first -> !later.equals(Optional.of(first)))
                                .isPresent())
                        .findFirst());
    }

    private static Optional<String> target(Sdp description) {
        return description.media("audio").stream()
                .findFirst()
                .flatMap(medium -> description
                        .connection(medium)
                        .map(address -> new Endpoint(address.address(), medium.port()).toString()));
    }
}
