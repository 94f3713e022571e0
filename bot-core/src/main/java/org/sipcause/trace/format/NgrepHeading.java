package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** {@code U 2026/11/20 15:27:52.209372 192.0.2.1:5060 -> 192.0.2.2:5060 #12}, as ngrep prints it; date, flags and number may be missing. */
final class NgrepHeading {
    private NgrepHeading() {}

    static Optional<Heading> read(String line) {
        boolean udp = line.startsWith("U ");
        if ((!udp && !line.startsWith("T ")) || line.length() > 300) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(line.strip().split(" +", 12));
        int arrow = words.indexOf("->");
        if (arrow < 2 || arrow + 1 >= words.size()) {
            return Optional.empty();
        }
        Optional<Endpoint> from = Endpoint.parse(words.get(arrow - 1));
        Optional<Endpoint> to = Endpoint.parse(words.get(arrow + 1));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> at = arrow >= 4 ? Clock.at(words.get(1), words.get(2)) : Optional.empty();
        return Optional.of(new Heading(at, from, to, Optional.of(udp ? Transport.UDP : Transport.TCP)));
    }
}
