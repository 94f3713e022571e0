package org.sipcause.pcap;

import java.util.Optional;

/** Finds the IP packet inside of what carries it from one place to another. */
final class Tunnels {
    private static final int GTP_U = 2152;
    private static final int VXLAN = 4789;
    private static final int GENEVE = 6081;
    private static final int TZSP = 37_008;

    private Tunnels() {}

    /** What a GRE header is followed by (RFC 2784, RFC 2890 §2): IP, PPP (RFC 2637 §4.1), an Ethernet frame, ERSPAN. */
    static Optional<Octets> gre(Octets data) {
        if (data.length() < 4) {
            return Optional.empty();
        }
        int flags = data.u8(0);
        boolean acknowledges = (data.u8(1) & 0x80) != 0; // of version 1 alone
        int header = 4 + ((flags & 0x80) >> 5) + ((flags & 0x20) >> 3) + ((flags & 0x10) >> 2) + (acknowledges ? 4 : 0);
        Octets inner = data.after(header);
        return switch (data.u16(2)) {
            case 0x6558 -> LinkLayer.ethernet(inner);
            case 0x88be ->
                LinkLayer.ethernet(inner.after((flags & 0x10) == 0 ? 0 : 8)); // ERSPAN I has no header, II has
            case 0x22eb -> LinkLayer.ethernet(inner.after(12)); // ERSPAN III
            case 0x880b -> LinkLayer.ppp(inner);
            default -> Optional.of(inner);
        };
    }

    /** Whether a datagram to this port may carry a packet. */
    static boolean mayUse(int port) {
        return port == GTP_U || port == VXLAN || port == GENEVE || port == TZSP;
    }

    /** What a datagram to this port carries, where its header is as it must be. */
    static Optional<Octets> udp(int port, Octets data) {
        return switch (port) {
            case GTP_U -> gtp(data);
            case VXLAN -> // RFC 7348 §5: the flag that says that the network's number is there
                data.length() > 8 && data.u8(0) == 8 ? LinkLayer.ethernet(data.after(8)) : Optional.empty();
            case GENEVE -> // RFC 8926 §3.4
                data.length() > 8 && data.u8(0) >> 6 == 0 && data.u16(2) == 0x6558
                        ? LinkLayer.ethernet(data.after(8 + (data.u8(0) & 63) * 4))
                        : Optional.empty();
            case TZSP -> tzsp(data);
            default -> Optional.empty();
        };
    }

    /** User data of a mobile network (3GPP TS 29.281 §5.1). */
    private static Optional<Octets> gtp(Octets data) {
        if (data.length() <= 12 || data.u8(1) != 0xff || (data.u8(0) & 0xf0) != 0x30) {
            return Optional.empty();
        }
        int flags = data.u8(0);
        int at = 8;
        if ((flags & 7) != 0) {
            int next = data.u8(11);
            at = 12;
            while ((flags & 4) != 0 && next != 0 && at < data.length() && data.u8(at) > 0) {
                int length = data.u8(at) * 4;
                next = at + length <= data.length() ? data.u8(at + length - 1) : 0;
                at += length;
            }
        }
        return Optional.of(data.after(at));
    }

    /** A frame that a router's sniffer sent on (TaZmen Sniffer Protocol): version 1, Ethernet, fields until their end. */
    private static Optional<Octets> tzsp(Octets data) {
        if (data.length() < 5 || data.u8(0) != 1 || data.u16(2) != 1) {
            return Optional.empty();
        }
        int at = 4;
        while (at < data.length() && data.u8(at) != 1) {
            boolean padding = data.u8(at) == 0;
            at += padding || at + 1 == data.length() ? 1 : 2 + data.u8(at + 1);
        }
        return LinkLayer.ethernet(data.after(at + 1));
    }
}
