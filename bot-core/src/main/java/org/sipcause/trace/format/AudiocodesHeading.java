package org.sipcause.trace.format;

import java.util.List;
import java.util.Optional;
import org.sipcause.trace.Transport;

/** AudioCodes: {@code ---- Incoming SIP Message from 192.0.2.1:5060 to SIPInterface #2 (x) UDP TO(#1) ----}. */
final class AudiocodesHeading {
    private AudiocodesHeading() {}

    private static final String RECEIVED = "---- Incoming SIP Message from ";
    private static final String SENT = "---- Outgoing SIP Message to ";
    private static final List<Transport> TRANSPORTS = List.of(Transport.values());

    static Optional<Heading> read(String line) {
        int received = line.indexOf(RECEIVED);
        int sent = line.indexOf(SENT);
        if ((received < 0 && sent < 0) || line.length() > 2400) {
            return Optional.empty();
        }
        String side = line.substring(received >= 0 ? received + RECEIVED.length() : sent + SENT.length());
        return Heading.farSide(side, received >= 0)
                .map(far -> new Heading(
                        far.at(), far.from(), far.to(), far.transport().or(() -> transport(side))));
    }

    /** The transport stands behind the interface, as a word. */
    private static Optional<Transport> transport(String side) {
        return TRANSPORTS.stream()
                .filter(one -> side.contains(" " + one.name() + " "))
                .findFirst();
    }
}
