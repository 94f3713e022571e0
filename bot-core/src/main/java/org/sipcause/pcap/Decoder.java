package org.sipcause.pcap;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows a frame down to UDP, TCP or ICMP, through tunnels of IP in IP. */
final class Decoder {
    private static final int MAX_TUNNELS = 8;
    private static final int GTP_U = 2152;

    private final PacketSink sink;
    private final Fragments fragments;
    private final TcpStreams streams;
    private final Set<Integer> unknownLinks = new HashSet<>();

    Decoder(PacketSink sink) {
        this.sink = sink;
        this.fragments = new Fragments(frame -> sink.unread(frame, "IP fragment whose other parts are missing"));
        this.streams = new TcpStreams(sink);
    }

    void frame(Frame frame) {
        if (!LinkLayer.knows(frame.linkType()) && unknownLinks.add(frame.linkType()) && unknownLinks.size() < 16) {
            sink.unread(frame.number(), "link type " + frame.linkType() + " is not known");
        }
        LinkLayer.packet(frame).ifPresent(packet -> packet(frame, packet, MAX_TUNNELS));
    }

    void end() {
        fragments.end();
    }

    private void packet(Frame frame, Octets data, int tunnels) {
        Optional<IpPacket> read = IpPacket.parse(data);
        if (read.isPresent() && read.get().fragment()) {
            read = fragments.add(frame.number(), read.get());
        }
        if (read.isEmpty() || tunnels == 0) {
            return;
        }
        IpPacket ip = read.get();
        switch (ip.protocol()) {
            case 1 -> Icmp.v4(frame, ip, sink);
            case 58 -> Icmp.v6(frame, ip, sink);
            case 4, 41 -> packet(frame, ip.payload(), tunnels - 1); // IP in IP (RFC 2003, RFC 4213)
            case 6 -> streams.segment(frame, ip);
            case 17 -> udp(frame, ip, tunnels);
            case 47 -> gre(frame, ip.payload(), tunnels);
            default -> {} // RTP of another kind, routing protocols, ESP: nothing to read
        }
    }

    private void gre(Frame frame, Octets data, int tunnels) {
        if (data.length() < 4) {
            return;
        }
        int flags = data.u8(0);
        // checksum, key and sequence number take four bytes each (RFC 2890 §2)
        int header = 4 + ((flags & 0x80) >> 5) + ((flags & 0x20) >> 3) + ((flags & 0x10) >> 2);
        packet(frame, data.after(header), tunnels - 1);
    }

    private void udp(Frame frame, IpPacket ip, int tunnels) {
        Octets data = ip.payload();
        if (data.length() < 8) {
            return;
        }
        Peer from = new Peer(ip.from(), data.u16(0));
        Peer to = new Peer(ip.to(), data.u16(2));
        int declared = Math.max(data.u16(4), 8);
        Octets payload = data.first(declared).after(8);
        if (to.port() == GTP_U && payload.length() > 12 && payload.u8(1) == 0xff && (payload.u8(0) & 0xf0) == 0x30) {
            gtp(frame, payload, tunnels);
            return;
        }
        boolean cut = ip.cut() && declared > data.length();
        sink.datagram(frame.number(), frame.at(), from, to, ip.id(), payload, cut);
    }

    /** User data of a mobile network (3GPP TS 29.281 §5.1). */
    private void gtp(Frame frame, Octets data, int tunnels) {
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
        packet(frame, data.after(at), tunnels - 1);
    }
}
