package org.sipcause.trace.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Peer;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.Slice;

/** Where session descriptions in messages said that RTP is to be sent (RFC 8866 §5.7, §5.14); the newest ones. */
final class MediaPorts {
    private static final int MOST = 20_000;
    private static final int MOST_MEDIA = 64;
    private static final int LONGEST_ADDRESS = 64;

    private final RecentNumbers announced = new RecentNumbers(MOST);

    boolean announced(Peer to) {
        return announced.contains(number(to.address(), to.port()));
    }

    /** Takes what a message announces. */
    void heard(SipMessage message) {
        Slice body = message.bodySlice();
        if (body.isEmpty()) {
            return;
        }
        Optional<Address> session = Optional.empty();
        List<Integer> waiting = new ArrayList<>(); // ports of media that may still name an address of their own
        boolean inMedium = false;
        for (int at = 0; at < body.length(); ) {
            int end = body.indexOf('\n', at);
            if (body.startsWith("c=IN ", at)) {
                Optional<Address> address = address(body.part(at, end));
                if (!inMedium) {
                    session = address;
                } else if (!waiting.isEmpty()) {
                    add(address, waiting.removeLast());
                }
            } else if (body.startsWith("m=", at) && waiting.size() < MOST_MEDIA) {
                inMedium = true;
                port(body.part(at, end)).ifPresent(waiting::add);
            }
            at = end + 1;
        }
        for (int port : waiting) {
            add(session, port);
        }
    }

    private void add(Optional<Address> address, int port) {
        if (address.isPresent()) {
            announced.add(number(address.get(), port));
        }
    }

    /** Different for different IPv4 addresses and ports; hardly ever equal for two of IPv6. */
    private static long number(Address address, int port) {
        return (address.high() * 31 + address.low()) << 16 ^ port;
    }

    /** The address of {@code c=IN IP4 233.252.0.1/127}, without scope and number of addresses. */
    private static Optional<Address> address(Slice line) {
        int from = line.indexOf(' ', "c=IN ".length()) + 1;
        int to = from;
        while (to < line.length() && line.at(to) > ' ' && line.at(to) != '/') {
            to++;
        }
        boolean sane = from < to && to - from <= LONGEST_ADDRESS;
        return sane ? Address.parse(line.part(from, to).toString()) : Optional.empty();
    }

    /** The port of {@code m=audio 49170/2 RTP/AVP 0}; nothing where it is 0 or no RTP goes there. */
    private static OptionalInt port(Slice line) {
        int at = line.indexOf(' ', 0) + 1;
        int profile = line.indexOf(' ', at) + 1;
        if (!line.part(profile, line.indexOf(' ', profile)).holds("rtp/")) {
            return OptionalInt.empty();
        }
        int port = 0;
        for (int digit = line.at(at) - '0'; digit >= 0 && digit <= 9 && port < 65_536; digit = line.at(++at) - '0') {
            port = port * 10 + digit;
        }
        return port > 0 && port < 65_536 ? OptionalInt.of(port) : OptionalInt.empty();
    }
}
