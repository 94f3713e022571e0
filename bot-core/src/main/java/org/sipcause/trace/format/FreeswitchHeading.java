package org.sipcause.trace.format;

import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** {@code recv 1029 bytes from udp/[192.0.2.1]:5060 at 15:28:01.908683:}, as FreeSWITCH's siptrace writes it; it names the far side only. */
final class FreeswitchHeading {
    private FreeswitchHeading() {}

    static Optional<Heading> read(String line) {
        boolean received = line.startsWith("recv ");
        if ((!received && !line.startsWith("send ")) || line.length() > 300) {
            return Optional.empty();
        }
        String[] words = line.strip().split(" +", 9);
        if (words.length < 7 || !words[2].equals("bytes") || !words[5].equals("at")) {
            return Optional.empty();
        }
        int slash = words[4].indexOf('/');
        Optional<Endpoint> far = Endpoint.parse(words[4].substring(slash + 1));
        if (slash < 0 || far.isEmpty()) {
            return Optional.empty();
        }
        Optional<Transport> transport = Transport.named(words[4].substring(0, slash));
        String time = words[6].endsWith(":") ? words[6].substring(0, words[6].length() - 1) : words[6];
        Optional<Endpoint> near = Optional.empty();
        return Optional.of(
                received
                        ? new Heading(Clock.at(time), far, near, transport)
                        : new Heading(Clock.at(time), near, far, transport));
    }
}
