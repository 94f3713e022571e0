package org.sipcause.trace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** SIPSorcery: {@code Request Sent: udp:192.0.2.1:5060<-udp:192.0.2.2:5060}; the first is its own side, whichever way the arrow points. */
final class SipsorceryHeading {
    private static final Pattern LINE = Pattern.compile(
            "(?i)(?:request|response) (sent|received) ?:? ?(\\w{2,4}):(\\S{3,50}?)(?:<-|->)\\w{2,4}:([0-9a-fA-F.:\\[\\]]{3,50}\\d)");

    private SipsorceryHeading() {}

    static Optional<Heading> read(String line) {
        if (line.length() > 2000 || !(line.contains("<-") || line.contains("->"))) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        // 0.0.0.0 is where it listens, not where it is.
        Optional<Endpoint> near =
                Endpoint.parse(found.group(3)).filter(side -> !side.host().equals("0.0.0.0"));
        Optional<Endpoint> far = Endpoint.parse(found.group(4));
        Optional<Transport> transport = Transport.named(found.group(2));
        boolean sent = found.group(1).toLowerCase(java.util.Locale.ROOT).equals("sent");
        return Optional.of(sent ? Heading.between(near, far, transport) : Heading.between(far, near, transport));
    }
}
