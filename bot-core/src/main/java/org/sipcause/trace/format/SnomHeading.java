package org.sipcause.trace.format;

import java.util.Optional;

/** snom: {@code Received from udp:192.0.2.1:5060 at 20/11/2026 10:00:00:123 (500 bytes):}, {@code Sent to tls:192.0.2.1:5061 at ...}. */
final class SnomHeading {
    private SnomHeading() {}

    private static final String RECEIVED = "Received from ";
    private static final String SENT = "Sent to ";

    static Optional<Heading> read(String line) {
        boolean received = line.startsWith(RECEIVED);
        if ((!received && !line.startsWith(SENT)) || line.length() > 300 || !line.contains(" at ")) {
            return Optional.empty();
        }
        return Heading.farSide(line.substring(received ? RECEIVED.length() : SENT.length()), received);
    }
}
