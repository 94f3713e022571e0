package org.sipcause.trace.format;

import java.util.Optional;

/** Asterisk's chan_pjsip: {@code <--- Received SIP request (388 bytes) from UDP:192.0.2.1:5060 --->}; it names the far side only. */
final class AsteriskPjsipHeading {
    private AsteriskPjsipHeading() {}

    static Optional<Heading> read(String line) {
        boolean received = line.contains("<--- Received SIP re");
        if ((!received && !line.contains("<--- Transmitting SIP re")) || line.length() > 1000) {
            return Optional.empty();
        }
        String before = received ? " from " : " to ";
        int where = line.lastIndexOf(before);
        return where < 0 ? Optional.empty() : Heading.farSide(line.substring(where + before.length()), received);
    }
}
