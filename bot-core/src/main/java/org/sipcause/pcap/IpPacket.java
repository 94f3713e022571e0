package org.sipcause.pcap;

import java.util.Objects;
import java.util.Optional;

/**
 * An IP packet, or a fragment of one (RFC 791 §3.1, RFC 8200 §3).
 *
 * @param id identification; 0 where it has none
 * @param offset of a fragment, in bytes
 * @param more whether further fragments follow this one
 * @param cut whether the capture holds less of it than was sent
 */
record IpPacket(
        Address from, Address to, int protocol, long id, int offset, boolean more, Octets payload, boolean cut) {
    static final int TCP = 6;
    static final int UDP = 17;
    static final int SCTP = 132;

    IpPacket {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(payload, "payload");
    }

    /** The same packet for one who keeps it. */
    IpPacket own() {
        return new IpPacket(from, to, protocol, id, offset, more, payload.own(), cut);
    }

    boolean fragment() {
        return more || offset > 0;
    }

    /** Whether its payload begins with two ports. */
    boolean hasPorts() {
        return payload.length() >= 4 && (protocol == TCP || protocol == UDP || protocol == SCTP);
    }

    /** The same packet without what was before this payload. */
    IpPacket with(int innerProtocol, Octets inner) {
        return new IpPacket(from, to, innerProtocol, id, 0, false, inner, cut);
    }

    static Optional<IpPacket> parse(Octets data) {
        if (data.length() < 20) {
            return Optional.empty();
        }
        return switch (data.u8(0) >> 4) {
            case 4 -> v4(data);
            case 6 -> data.length() < 40 ? Optional.empty() : v6(data);
            default -> Optional.empty();
        };
    }

    private static Optional<IpPacket> v4(Octets data) {
        int header = (data.u8(0) & 15) * 4;
        int total = data.u16(2);
        // 0 is what offloading network cards leave behind: then the frame says where it ends.
        int end = total == 0 ? data.length() : total;
        if (header < 20 || end < header || data.length() < header) {
            return Optional.empty();
        }
        int fragment = data.u16(6);
        return Optional.of(new IpPacket(
                Address.v4(data, 12),
                Address.v4(data, 16),
                data.u8(9),
                data.u16(4),
                (fragment & 0x1fff) * 8,
                (fragment & 0x2000) != 0,
                data.first(end).after(header),
                end > data.length()));
    }

    private static Optional<IpPacket> v6(Octets data) {
        int length = data.u16(4);
        int end = length == 0 ? data.length() : 40 + length;
        Octets rest = data.first(end).after(40);
        int next = data.u8(6);
        long id = 0;
        int offset = 0;
        boolean more = false;
        boolean extension = true;
        while (extension && rest.length() >= 8) {
            switch (next) {
                case 0, 43, 60 -> { // hop-by-hop, routing, destination options
                    next = rest.u8(0);
                    rest = rest.after(8 + rest.u8(1) * 8);
                }
                case 44 -> {
                    next = rest.u8(0);
                    offset = rest.u16(2) & 0xfff8;
                    more = (rest.u16(2) & 1) == 1;
                    id = rest.u32(4);
                    rest = rest.after(8);
                    extension = offset == 0; // what follows a later fragment's header is payload
                }
                default -> extension = false;
            }
        }
        return Optional.of(new IpPacket(
                Address.v6(data, 8), Address.v6(data, 24), next, id, offset, more, rest, end > data.length()));
    }
}
