package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Exchange;
import org.sipcause.sdp.Media;
import org.sipcause.sip.NameAddr;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/** What words about an offer and its answer need. */
final class Session {
    private Session() {}

    /** A finding with both sides, {@code offerer} and {@code answerer}, and where the exchange stood, {@code method}. */
    static Finding finding(
            String id, Severity severity, Certainty certainty, Exchange exchange, Evidence first, Evidence... more) {
        var finding = Finding.of(id, severity, certainty, first, more);
        return Facts.about(finding, exchange.call(), exchange.hop())
                .with("offerer", name(exchange.offerer()))
                .with("answerer", name(exchange.answerer()));
    }

    /** A warning about an answer that does not go with its offer, with both m= lines. */
    static Finding differing(String id, Exchange exchange, Exchange.Pair pair) {
        return finding(
                        id,
                        Severity.WARNING,
                        Certainty.CERTAIN,
                        exchange,
                        answered(exchange, pair.answered(), "m="),
                        offered(exchange, pair.offered(), "m="))
                .at(exchange.answerer());
    }

    /** Who made a description, by the tag of its message; the same in every message of a side. */
    static String sender(CapturedMessage message) {
        var headers = message.message().headers();
        var from = message.message() instanceof SipRequest ? headers.from() : headers.to();
        return from.flatMap(NameAddr::tag).orElse("");
    }

    /** The side that a description of an exchange is of. */
    static Optional<Endpoint> side(Exchange exchange, CapturedMessage message) {
        return message.equals(exchange.offering()) ? exchange.offerer() : exchange.answerer();
    }

    /** What the answer says in a line of a medium that begins so, or in its m= line. */
    static Evidence answered(Exchange exchange, Media medium, String start) {
        return line(exchange.answering(), medium, start);
    }

    /** What the offer says in a line of a medium that begins so, or in its m= line. */
    static Evidence offered(Exchange exchange, Media medium, String start) {
        return line(exchange.offering(), medium, start);
    }

    /** The first line of a medium that begins so, else its m= line. */
    static Evidence line(CapturedMessage message, Media medium, String start) {
        return new Evidence(
                message,
                medium.lines().stream()
                        .map(line -> line.text())
                        .filter(text -> text.startsWith(start))
                        .findFirst()
                        .orElseGet(() -> medium.lines().getFirst().text()));
    }

    /** The first line of the body that begins so, else the start-line. */
    static Evidence body(CapturedMessage message, String start) {
        return message.message()
                .bodyText()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> new Evidence(message, line))
                .orElseGet(() -> Evidence.of(message));
    }

    /** An address, or a dash. */
    static String name(Optional<Endpoint> endpoint) {
        return endpoint.map(Endpoint::toString).orElse(Legible.UNKNOWN);
    }
}
