package org.sipcause.pcap;

import java.util.Optional;

/** Takes away what is before the IP packet of a frame. */
final class LinkLayer {
    /** Not a link, but messages that a tool handed on. */
    static final int EXPORTED = 252;

    static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;

    private LinkLayer() {}

    /** The IP packet in a frame; nothing where it holds none or its kind of link is not known. */
    static Optional<Octets> packet(Frame frame) {
        Octets data = frame.data();
        return switch (frame.linkType()) {
            case 0, 108 -> data.length() > 4 ? Optional.of(data.after(4)) : Optional.empty(); // loopback: a family
            case 1 -> ethernet(data);
            case 9, 50 -> ppp(data); // PPP, with or without HDLC's framing
            case 12, 14, 101, 228, 229 -> Optional.of(data); // raw IP
            case 51 -> data.length() > 6 ? ppp(data.after(6)) : Optional.empty(); // PPPoE
            case 104 -> data.length() > 4 ? typed(data, 2) : Optional.empty(); // Cisco HDLC
            case 113 -> data.length() > 16 ? typed(data, 14) : Optional.empty(); // Linux cooked
            case 276 -> data.length() > 20 ? typed(data.u16(0), data.after(20)) : Optional.empty(); // Linux cooked v2
            default -> Optional.empty();
        };
    }

    static boolean knows(int linkType) {
        return switch (linkType) {
            case 0, 1, 9, 12, 14, 50, 51, 101, 104, 108, 113, 228, 229, EXPORTED, 276 -> true;
            default -> false;
        };
    }

    /** IP in PPP; address and control, and the protocol's first byte, may be left out (RFC 1661 §6.5, §6.6). */
    static Optional<Octets> ppp(Octets data) {
        Octets rest = data.length() > 2 && data.u16(0) == 0xff03 ? data.after(2) : data;
        if (rest.length() < 3) {
            return Optional.empty();
        }
        boolean shortened = (rest.u8(0) & 1) == 1;
        int protocol = shortened ? rest.u8(0) : rest.u16(0);
        boolean ip = protocol == 0x21 || protocol == 0x57;
        return ip ? Optional.of(rest.after(shortened ? 1 : 2)) : Optional.empty();
    }

    /** The IP packet in an Ethernet frame. */
    static Optional<Octets> ethernet(Octets data) {
        return data.length() > 14 ? typed(data, 12) : Optional.empty();
    }

    private static Optional<Octets> typed(Octets data, int at) {
        return typed(data.u16(at), data.after(at + 2));
    }

    private static Optional<Octets> typed(int type, Octets rest) {
        return switch (type) {
            case IPV4, IPV6 -> Optional.of(rest);
            // 802.1Q and 802.1ad tags; two or three may follow each other
            case 0x8100, 0x88a8, 0x9100, 0x9200 -> rest.length() > 4 ? typed(rest, 2) : Optional.empty();
            case 0x8864 -> rest.length() > 6 ? ppp(rest.after(6)) : Optional.empty(); // PPPoE (RFC 2516 §5)
            case 0x8847, 0x8848 -> mpls(rest);
            default -> Optional.empty();
        };
    }

    private static Optional<Octets> mpls(Octets labels) {
        Octets rest = labels;
        while (rest.length() > 4) {
            boolean bottom = (rest.u8(2) & 1) == 1;
            rest = rest.after(4);
            if (bottom) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }
}
