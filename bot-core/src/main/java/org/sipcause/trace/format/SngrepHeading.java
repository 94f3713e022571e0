package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;

/** {@code 2026/11/20 15:27:09.516994 192.0.2.1:5060 -> 192.0.2.2:5060}, as sngrep saves its messages. */
final class SngrepHeading {
    private SngrepHeading() {}

    static Optional<Heading> read(String line) {
        if (line.isEmpty() || !Character.isDigit(line.charAt(0)) || line.length() > 300) {
            return Optional.empty();
        }
        String[] words = line.strip().split(" +", 7);
        if (words.length < 5 || !words[3].equals("->") || !Clock.isDate(words[0])) {
            return Optional.empty();
        }
        Optional<Endpoint> from = Endpoint.parse(words[2]);
        Optional<Endpoint> to = Endpoint.parse(words[4]);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Heading(Clock.at(words[0], words[1]), from, to, Optional.empty()))
                : Optional.empty();
    }
}
