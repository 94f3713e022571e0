package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/**
 * What Asterisk's console and logs put before a message. Each names the far side only: chan_pjsip as
 * {@code <--- Received SIP request (388 bytes) from UDP:192.0.2.1:5060 --->}, chan_sip as
 * {@code <--- SIP read from UDP:192.0.2.1:5060 --->} and {@code Reliably Transmitting (no NAT) to 192.0.2.1:5060:}.
 */
final class AsteriskHeading {
    private AsteriskHeading() {}

    static Optional<Heading> pjsip(String line) {
        boolean received = line.contains("<--- Received SIP re");
        if (!received && !line.contains("<--- Transmitting SIP re")) {
            return Optional.empty();
        }
        return heading(line, received ? " from " : " to ", received);
    }

    static Optional<Heading> chanSip(String line) {
        if (line.contains("<--- SIP read from ")) {
            return heading(line, " from ", true);
        }
        int sent = line.toLowerCase(Locale.ROOT).indexOf("transmitting ");
        boolean sends = sent >= 0 && line.startsWith("NAT) to ", line.indexOf('(') + (line.contains("(no ") ? 4 : 1));
        return sends ? heading(line, " to ", false) : Optional.empty();
    }

    private static Optional<Heading> heading(String line, String before, boolean received) {
        int from = line.lastIndexOf(before);
        if (from < 0 || line.length() > 1000) {
            return Optional.empty();
        }
        String[] words = line.substring(from + before.length()).strip().split(" ", 2);
        String where = words[0].endsWith(":") ? words[0].substring(0, words[0].length() - 1) : words[0];
        int colon = where.indexOf(':');
        Optional<Transport> transport = colon < 0 ? Optional.empty() : Transport.named(where.substring(0, colon));
        Optional<Endpoint> far = Endpoint.parse(transport.isPresent() ? where.substring(colon + 1) : where);
        if (far.isEmpty()) {
            return Optional.empty();
        }
        Optional<Endpoint> near = Optional.empty();
        return Optional.of(
                received ? new Heading(at(line), far, near, transport) : new Heading(at(line), near, far, transport));
    }

    /** The time of a log line, {@code [2026-11-20 15:27:01.123]} or without the fraction; a date without a year tells no instant. */
    private static Optional<Instant> at(String line) {
        int close = line.indexOf(']');
        if (!line.startsWith("[") || close < 0) {
            return Optional.empty();
        }
        String[] words = line.substring(1, close).split(" ", 3);
        return words.length == 2 ? Clock.at(words[0], words[1]) : Optional.empty();
    }
}
