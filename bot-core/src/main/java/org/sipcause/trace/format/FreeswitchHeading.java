package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** {@code recv 1029 bytes from udp/[192.0.2.1]:5060 at 15:28:01.908683:}, as Sofia writes it, in FreeSWITCH and drachtio; it names the far side only. */
final class FreeswitchHeading {
    private FreeswitchHeading() {}

    static Optional<Heading> read(String line) {
        int bytes = line.length() > 400 ? -1 : line.indexOf(" bytes ");
        int at = bytes < 0 ? -1 : line.indexOf(" at ", bytes);
        if (at < 0) {
            return Optional.empty();
        }
        int count = line.lastIndexOf(' ', bytes - 1);
        boolean received = count >= 4 && line.startsWith("recv", count - 4);
        boolean sent = count >= 4 && line.startsWith("send", count - 4);
        String[] words = line.substring(bytes).strip().split(" +", 5);
        int slash = words.length < 4 ? -1 : words[2].indexOf('/');
        if ((!received && !sent) || slash < 0 || !words[1].equals(received ? "from" : "to")) {
            return Optional.empty();
        }
        Optional<Endpoint> far = Endpoint.parse(words[2].substring(slash + 1));
        Optional<Transport> transport = Transport.named(words[2].substring(0, slash));
        Optional<Instant> time = Stamp.of(line.substring(at + 4));
        return far.map(side -> received
                ? new Heading(time, far, Optional.empty(), transport)
                : new Heading(time, Optional.empty(), far, transport));
    }
}
