package org.sipcause.pcap;

import java.util.Optional;

/**
 * ESP without encryption, as IMS protects SIP (RFC 4303 §2, RFC 2410, 3GPP TS 33.203). Nothing in a packet says that it is not
 * encrypted: its end must make sense, and what is in it.
 */
final class Esp {
    private static final int HEADER = 8;

    /** Lengths of integrity check values, the commonest first: HMAC-96, HMAC-SHA-256-128 and others, none. */
    private static final int[] CHECKS = {12, 16, 0, 24, 32};

    private Esp() {}

    /** The packet as it would be without ESP; its payload is of the protocol that it says. */
    static Optional<IpPacket> parse(IpPacket ip) {
        Octets data = ip.payload();
        for (int check : CHECKS) {
            int end = data.length() - check - 2;
            if (end < HEADER + 8 || ip.cut()) {
                continue;
            }
            int padding = data.u8(end);
            int next = data.u8(end + 1);
            if (padding > end - HEADER - 8 || !padded(data, end - padding, padding)) {
                continue;
            }
            Octets inner = data.first(end - padding).after(HEADER);
            if (fits(next, inner)) {
                return Optional.of(new IpPacket(ip.from(), ip.to(), next, ip.id(), 0, false, inner, false));
            }
        }
        return Optional.empty();
    }

    /** Padding counts up from 1 (RFC 4303 §2.4); some send zeros. */
    private static boolean padded(Octets data, int from, int length) {
        boolean counts = true;
        boolean zeros = true;
        for (int at = 0; at < length; at++) {
            counts &= data.u8(from + at) == at + 1;
            zeros &= data.u8(from + at) == 0;
        }
        return counts || zeros;
    }

    private static boolean fits(int protocol, Octets inner) {
        return switch (protocol) {
            case 17 -> inner.u16(4) == inner.length();
            case 6 -> inner.length() >= 20 && inner.u8(12) >> 4 >= 5 && (inner.u8(12) >> 4) * 4 <= inner.length();
            case 4 -> inner.length() >= 20 && inner.u8(0) >> 4 == 4 && inner.u16(2) == inner.length();
            case 41 -> inner.length() >= 40 && inner.u8(0) >> 4 == 6 && inner.u16(4) + 40 == inner.length();
            default -> false;
        };
    }
}
