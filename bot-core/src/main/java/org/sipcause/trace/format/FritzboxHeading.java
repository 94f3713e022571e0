package org.sipcause.trace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** FRITZ!Box support data: {@code 2026-11-20 10:00:00.123 - IN: my=192.0.2.1%20:5060 peer=192.0.2.2 port=5060 UDP, sipiface=none:}. */
final class FritzboxHeading {
    private FritzboxHeading() {}

    private static final Pattern LINE = Pattern.compile(
            "(IN|OUT): my=([0-9A-Fa-f.:\\[\\]]{3,47})(?:%\\d{1,5})?(?::(\\d{1,5}))? peer=(\\S{3,60}) port=(\\d{1,5}) (\\w{2,4})");

    static Optional<Heading> read(String line) {
        if (line.length() > 300 || !line.contains(": my=")) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        Optional<Endpoint> near =
                Endpoint.parse(found.group(3) == null ? found.group(2) : found.group(2) + ":" + found.group(3));
        boolean v6 = found.group(4).indexOf(':') >= 0 && !found.group(4).startsWith("[");
        Optional<Endpoint> far =
                Endpoint.parse((v6 ? "[" + found.group(4) + "]" : found.group(4)) + ":" + found.group(5));
        Optional<Transport> transport = Transport.named(found.group(6));
        return Optional.of(
                found.group(1).equals("IN")
                        ? Heading.between(far, near, transport)
                        : Heading.between(near, far, transport));
    }
}
