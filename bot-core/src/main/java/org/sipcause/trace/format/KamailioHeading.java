package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** Kamailio's and OpenSIPS' xlog as people write it: {@code INFO: <script>: [UDP:192.0.2.1:5060->192.0.2.2:5060]}. */
final class KamailioHeading {
    private KamailioHeading() {}

    static Optional<Heading> read(String line) {
        int arrow = line.indexOf("->");
        int space = arrow < 0 ? -1 : line.lastIndexOf(' ', arrow);
        int open = arrow >= 0 && space + 1 < arrow && line.charAt(space + 1) == '[' ? space + 1 : -1;
        int close = arrow < 0 ? -1 : line.lastIndexOf(']');
        if (open < 0 || close < arrow || line.length() > 600) {
            return Optional.empty();
        }
        String left = line.substring(open + 1, arrow);
        int colon = left.indexOf(':');
        Optional<Transport> transport = colon < 0 ? Optional.empty() : Transport.named(left.substring(0, colon));
        Optional<Endpoint> from = Endpoint.parse(left.substring(colon + 1));
        return transport.map(by -> Heading.between(from, Endpoint.parse(line.substring(arrow + 2, close)), transport));
    }
}
