package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;

/** Oracle's sipmsg.log: {@code Nov 20 10:00:00.123 On [0:0]192.0.2.1:5060 sent to 192.0.2.2:5060}, or {@code received from}. */
final class OracleHeading {
    private OracleHeading() {}

    private static final String SENT = " sent to ";
    private static final String RECEIVED = " received from ";

    static Optional<Heading> read(String line) {
        int on = line.indexOf("On ");
        int sent = line.indexOf(SENT);
        int verb = Math.max(sent, line.indexOf(RECEIVED));
        if (on < 0 || verb < on || line.length() > 300) {
            return Optional.empty();
        }
        Optional<Endpoint> near =
                Endpoint.parse(withoutSlot(line.substring(on + 3, verb).strip()));
        Optional<Endpoint> far =
                Endpoint.parse(word(line.substring(verb + (sent >= 0 ? SENT.length() : RECEIVED.length()))));
        return near.isEmpty() || far.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sent >= 0
                                ? Heading.between(near, far, Optional.empty())
                                : Heading.between(far, near, Optional.empty()));
    }

    private static String word(String text) {
        String bare = withoutSlot(text.strip());
        int end = bare.indexOf(' ');
        return end < 0 ? bare : bare.substring(0, end);
    }

    /** Without the slot and port of the interface: {@code [0:0]}, unlike an address of version 6, has one colon. */
    private static String withoutSlot(String text) {
        int close = text.startsWith("[") ? text.indexOf(']') : -1;
        boolean slot = close > 0 && text.indexOf(':') == text.lastIndexOf(':', close);
        return slot ? text.substring(close + 1) : text;
    }
}
