package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Transport;

/** sipp's message trace: {@code UDP message sent (600 bytes):}, {@code UDP message received [400] bytes :}; the time stands in a line before it, addresses nowhere. */
final class SippHeading {
    private SippHeading() {}

    static Optional<Heading> read(String line) {
        if (line.length() > 300 || !(line.contains(" message sent ") || line.contains(" message received "))) {
            return Optional.empty();
        }
        String text = line.strip();
        Optional<Transport> transport = Transport.named(text.substring(0, text.indexOf(' ')));
        return transport.map(by -> Heading.between(Optional.empty(), Optional.empty(), transport));
    }
}
