package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** Homer's and heplify's text: {@code proto:UDP 2026-11-20T10:27:49.123Z 192.0.2.1:5060 ---> 192.0.2.2:5060}. */
final class HomerHeading {
    private HomerHeading() {}

    static Optional<Heading> read(String line) {
        if (!line.contains("proto:") || line.length() > 300) {
            return Optional.empty();
        }
        String[] words = line.strip().split(" +", 6);
        boolean fits = words.length >= 5 && words[0].startsWith("proto:") && words[3].endsWith("->");
        return fits
                ? Optional.of(Heading.between(
                        Endpoint.parse(words[2]),
                        Endpoint.parse(words[4]),
                        Transport.named(words[0].substring("proto:".length()))))
                : Optional.empty();
    }
}
