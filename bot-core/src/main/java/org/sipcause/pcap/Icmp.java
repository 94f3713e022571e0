package org.sipcause.pcap;

import java.util.Optional;

/** Reads ICMP errors with the packet that they quote (RFC 792, RFC 4443 §3.1). */
final class Icmp {
    private static final String[] V4 = {
        "network unreachable",
        "host unreachable",
        "protocol unreachable",
        "port unreachable",
        "fragmentation needed",
        "source route failed"
    };
    private static final String[] V6 = {
        "no route", "administratively prohibited", "beyond scope", "address unreachable", "port unreachable"
    };

    private Icmp() {}

    static void v4(Frame frame, IpPacket ip, PacketSink sink) {
        Octets data = ip.payload();
        if (data.length() < 8) {
            return;
        }
        int code = data.u8(1);
        switch (data.u8(0)) {
            case 3 -> {
                boolean filtered = code == 9 || code == 10 || code == 13;
                String what = filtered ? "administratively prohibited" : name(V4, code);
                error(frame, ip, data, what, sink);
            }
            case 11 -> error(frame, ip, data, "time exceeded", sink);
            default -> {} // echo and the like
        }
    }

    static void v6(Frame frame, IpPacket ip, PacketSink sink) {
        Octets data = ip.payload();
        if (data.length() < 8) {
            return;
        }
        switch (data.u8(0)) {
            case 1 -> error(frame, ip, data, name(V6, data.u8(1)), sink);
            case 2 -> error(frame, ip, data, "packet too big", sink);
            case 3 -> error(frame, ip, data, "time exceeded", sink);
            default -> {} // echo and neighbour discovery
        }
    }

    private static String name(String[] names, int code) {
        return code < names.length ? names[code] : "unreachable, code " + code;
    }

    private static void error(Frame frame, IpPacket ip, Octets data, String what, PacketSink sink) {
        Optional<IpPacket> quoted = IpPacket.parse(data.after(8));
        if (quoted.isEmpty()
                || quoted.get().offset() > 0
                || quoted.get().payload().length() < 4) {
            return;
        }
        IpPacket about = quoted.get();
        boolean ports = about.hasPorts();
        Peer from = new Peer(about.from(), ports ? about.payload().u16(0) : 0);
        Peer to = new Peer(about.to(), ports ? about.payload().u16(2) : 0);
        sink.unreachable(frame.number(), frame.at(), ip.from(), from, to, what, carried(about));
    }

    private static Octets carried(IpPacket about) {
        Octets data = about.payload();
        return switch (about.protocol()) {
            case IpPacket.UDP -> data.after(8);
            case IpPacket.TCP -> data.length() < 13 ? Octets.NONE : data.after((data.u8(12) >> 4) * 4);
            default -> Octets.NONE;
        };
    }
}
