package org.sipcause.trace.format;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

    /** Ports of the media of one description that may still name an address of their own. */
    private final int[] waiting = new int[MOST_MEDIA];

    boolean announced(Peer to) {
        return announced.contains(number(folded(to.address()), to.port()));
    }

    /** Takes what a message announces. */
    void heard(SipMessage message) {
        Slice body = message.bodySlice();
        OptionalLong session = OptionalLong.empty();
        int media = 0;
        boolean inMedium = false;
        for (int at = 0; at < body.length(); ) {
            int end = body.indexOf('\n', at);
            if (body.at(at) == 'c' && body.startsWith("c=IN ", at)) {
                OptionalLong address = address(body, at, end);
                if (!inMedium) {
                    session = address;
                } else if (media > 0) {
                    add(address, waiting[--media]);
                }
            } else if (body.at(at) == 'm' && body.at(at + 1) == '=' && media < MOST_MEDIA) {
                inMedium = true;
                OptionalInt port = port(body, at, end);
                if (port.isPresent()) {
                    waiting[media++] = port.getAsInt();
                }
            }
            at = end + 1;
        }
        for (int medium = 0; medium < media; medium++) {
            add(session, waiting[medium]);
        }
    }

    private void add(OptionalLong address, int port) {
        if (address.isPresent()) {
            announced.add(number(address.getAsLong(), port));
        }
    }

    /** Different for different IPv4 addresses and ports; hardly ever equal for two of IPv6. */
    private static long number(long folded, int port) {
        return folded << 16 ^ port;
    }

    private static long folded(Address address) {
        return address.high() * 31 + address.low();
    }

    /** The address of {@code c=IN IP4 233.252.0.1/127}, without scope and number of addresses. */
    private static OptionalLong address(Slice body, int at, int end) {
        int from = body.indexOf(' ', at + "c=IN ".length()) + 1;
        int to = from;
        while (to < end && body.at(to) > ' ' && body.at(to) != '/') {
            to++;
        }
        if (from >= to || to - from > LONGEST_ADDRESS) {
            return OptionalLong.empty();
        }
        OptionalLong v4 = v4(body, from, to);
        return v4.isPresent() ? v4 : other(body.part(from, to).toString());
    }

    /** Four numbers and three dots, as nearly all are written; read without making text of them. */
    private static OptionalLong v4(Slice line, int from, int to) {
        long address = 0;
        int part = 0;
        int digits = 0;
        int dots = 0;
        for (int at = from; at < to; at++) {
            int digit = line.at(at) - '0';
            if (digit >= 0 && digit <= 9 && digits < 3) {
                part = part * 10 + digit;
                digits++;
            } else if (line.at(at) == '.' && digits > 0 && part <= 255) {
                address = address << Byte.SIZE | part;
                part = 0;
                digits = 0;
                dots++;
            } else {
                return OptionalLong.empty();
            }
        }
        return dots == 3 && digits > 0 && part <= 255
                ? OptionalLong.of(address << Byte.SIZE | part)
                : OptionalLong.empty();
    }

    private static OptionalLong other(String text) {
        Optional<Address> address = Address.parse(text);
        return address.isPresent() ? OptionalLong.of(folded(address.get())) : OptionalLong.empty();
    }

    /** The port of {@code m=audio 49170/2 RTP/AVP 0}; nothing where it is 0 or no RTP goes there. */
    private static OptionalInt port(Slice body, int at, int end) {
        int from = body.indexOf(' ', at) + 1;
        int profile = body.indexOf(' ', from) + 1;
        if (profile >= end || !isRtp(body, profile, Math.min(body.indexOf(' ', profile), end))) {
            return OptionalInt.empty();
        }
        int port = 0;
        for (int digit = body.at(from) - '0';
                digit >= 0 && digit <= 9 && port < 65_536;
                digit = body.at(++from) - '0') {
            port = port * 10 + digit;
        }
        return port > 0 && port < 65_536 ? OptionalInt.of(port) : OptionalInt.empty();
    }

    private static boolean isRtp(Slice body, int from, int to) {
        return body.startsWith("RTP/", from) || body.part(from, to).holds("rtp/");
    }
}
