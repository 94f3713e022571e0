package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** baresip's trace: {@code 05:13:02.976#} and then {@code TLS 192.0.2.1:5061 -> 192.0.2.2:48022}; with the time also on the same line. */
final class BaresipHeading {
    private BaresipHeading() {}

    static Optional<Heading> read(String line) {
        if (line.length() > 300 || !line.contains(" -> ")) {
            return Optional.empty();
        }
        String[] words = line.strip().split(" +", 6);
        int arrow = words.length > 2 && words[2].equals("->") ? 2 : words.length > 3 && words[3].equals("->") ? 3 : 0;
        if (arrow == 0 || words.length <= arrow + 1) {
            return Optional.empty();
        }
        Optional<Transport> transport = Transport.named(words[arrow - 2].substring(words[arrow - 2].indexOf('#') + 1));
        return transport.map(
                by -> Heading.between(Endpoint.parse(words[arrow - 1]), Endpoint.parse(words[arrow + 1]), transport));
    }
}
