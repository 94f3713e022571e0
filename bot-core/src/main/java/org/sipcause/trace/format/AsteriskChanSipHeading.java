package org.sipcause.trace.format;

import java.util.Locale;
import java.util.Optional;

/** Asterisk's chan_sip: {@code <--- SIP read from UDP:192.0.2.1:5060 --->}, {@code Reliably Transmitting (no NAT) to 192.0.2.1:5060:}; it names the far side only. */
final class AsteriskChanSipHeading {
    private AsteriskChanSipHeading() {}

    private static final String READ = "<--- SIP read from ";

    static Optional<Heading> read(String line) {
        if (line.length() > 1000) {
            return Optional.empty();
        }
        int received = line.indexOf(READ);
        if (received >= 0) {
            return Heading.farSide(line.substring(received + READ.length()), true);
        }
        int nat = line.indexOf("NAT) to ");
        boolean sends =
                nat > 0 && line.substring(0, nat).toLowerCase(Locale.ROOT).contains("transmitting (");
        return sends ? Heading.farSide(line.substring(nat + "NAT) to ".length()), false) : Optional.empty();
    }
}
