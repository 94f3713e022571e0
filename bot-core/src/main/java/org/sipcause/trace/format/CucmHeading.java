package org.sipcause.trace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** Cisco Unified CM, SDL and SDI traces: {@code |10:00:00.123 |AppInfo |SIPTcp - wait_SdlReadRsp: Incoming SIP TCP message from 192.0.2.1 on port 5060 index 7 with 900 bytes:}, {@code Outgoing SIP UDP message to 192.0.2.1:[5060]:}. */
final class CucmHeading {
    private CucmHeading() {}

    private static final Pattern LINE = Pattern.compile(
            "(Incoming|Outgoing) SIP (UDP|TCP|TLS) [Mm]essage(?: size \\d{1,9})? (?:from|to) ([0-9A-Fa-f.:]{3,45}?)(?:(?: on port |:\\[|:)(\\d{1,5}))?(?:[\\] :]|$)");

    static Optional<Heading> read(String line) {
        if (line.length() > 500 || (!line.contains("going SIP ") && !line.contains("Incoming SIP "))) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        boolean v6 = found.group(3).indexOf(':') >= 0;
        String host = v6 ? "[" + found.group(3) + "]" : found.group(3);
        Optional<Endpoint> far = Endpoint.parse(found.group(4) == null ? host : host + ":" + found.group(4));
        Optional<Transport> transport = Transport.named(found.group(2));
        return far.map(side -> found.group(1).equals("Incoming")
                ? Heading.between(far, Optional.empty(), transport)
                : Heading.between(Optional.empty(), far, transport));
    }
}
