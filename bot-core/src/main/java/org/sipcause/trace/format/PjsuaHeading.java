package org.sipcause.trace.format;

import java.util.Optional;

/** pjsua and what is built on it, as MicroSIP: {@code 10:00:01.123 pjsua_core.c .TX 910 bytes Request msg INVITE/cseq=1 (tdta0x1) to UDP 192.0.2.1:5060:}. */
final class PjsuaHeading {
    private PjsuaHeading() {}

    static Optional<Heading> read(String line) {
        int sent = line.indexOf("TX ");
        int received = line.indexOf("RX ");
        int begin = Math.max(sent, received);
        boolean fits = begin >= 0
                && line.length() < 600
                && (line.indexOf(" bytes Request msg ", begin) > 0 || line.indexOf(" bytes Response msg ", begin) > 0);
        String before = received >= 0 ? " from " : " to ";
        int where = fits ? line.lastIndexOf(before) : -1;
        return where < 0 || where < begin
                ? Optional.empty()
                : Heading.farSide(line.substring(where + before.length()), received >= 0);
    }
}
