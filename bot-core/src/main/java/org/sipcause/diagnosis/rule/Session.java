package org.sipcause.diagnosis.rule;

import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Exchange;
import org.sipcause.sdp.Media;
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
