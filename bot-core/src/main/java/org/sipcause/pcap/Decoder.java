package org.sipcause.pcap;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows a frame down to UDP, TCP or ICMP, through tunnels of IP in IP. */
final class Decoder {
    private static final int MAX_TUNNELS = 8;
    static final int ESP_IN_UDP = 4500;

    private final PacketSink sink;
    private final EtherUdp usual;
    private final Fragments fragments;
    private final TcpStreams streams;
    private final Sctp associations;
    private final BareEsp esp;
    private final Set<Integer> unknownLinks = new HashSet<>();

    Decoder(PacketSink sink, boolean plainEsp) {
        this.sink = sink;
        this.usual = new EtherUdp(sink);
        this.fragments = new Fragments(sink);
        this.streams = new TcpStreams(sink);
        this.associations = new Sctp(sink);
        this.esp = new BareEsp(plainEsp, sink);
    }

    void frame(Frame frame) {
        if (!usual.take(frame)) {
            layers(frame);
        }
    }

    private void layers(Frame frame) {
        if (!LinkLayer.knows(frame.linkType()) && unknownLinks.add(frame.linkType()) && unknownLinks.size() < 16) {
            sink.unread(frame.number(), "link type " + frame.linkType() + " is not known");
        }
        if (frame.linkType() == LinkLayer.EXPORTED) {
            ExportedPdu.parse(frame.data()).ifPresent(pdu -> sink.exported(frame.number(), frame.at(), pdu));
            return;
        }
        Optional<Octets> packet = LinkLayer.packet(frame);
        if (packet.isPresent()) {
            packet(frame, packet.get(), MAX_TUNNELS);
        }
    }

    void end() {
        fragments.end();
        streams.end();
    }

    private void packet(Frame frame, Octets data, int tunnels) {
        Optional<IpPacket> read = IpPacket.parse(data);
        if (read.isPresent() && read.get().fragment()) {
            read = fragments.add(frame, read.get());
        }
        if (read.isEmpty() || tunnels == 0) {
            return;
        }
        packet(frame, read.get(), tunnels);
    }

    private void packet(Frame frame, IpPacket ip, int tunnels) {
        switch (ip.protocol()) {
            case 1 -> Icmp.v4(frame, ip, sink);
            case 58 -> Icmp.v6(frame, ip, sink);
            case 4, 41 -> packet(frame, ip.payload(), tunnels - 1); // IP in IP (RFC 2003, RFC 4213)
            case 6 -> streams.segment(frame, ip);
            case 17 -> udp(frame, ip, tunnels);
            case 47 -> Tunnels.gre(ip.payload()).ifPresent(inner -> packet(frame, inner, tunnels - 1));
            case 50 -> esp(frame, ip, tunnels);
            case 51 -> authenticated(frame, ip, tunnels);
            case 132 -> associations.packet(frame, ip);
            default -> {} // routing protocols
        }
    }

    private void esp(Frame frame, IpPacket ip, int tunnels) {
        if (tunnels > 0) {
            esp.open(frame, ip).ifPresent(inner -> packet(frame, inner, tunnels - 1));
        }
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
        Optional<Octets> carried = Tunnels.udp(to.port(), payload);
        if (carried.isPresent()) {
            packet(frame, carried.get(), tunnels - 1);
            return;
        }
        boolean protectedOne = (to.port() == ESP_IN_UDP || from.port() == ESP_IN_UDP)
                && payload.length() > 8
                && payload.u32(0) > 255; // an SPI (RFC 3948 §2.2); IKE has zero there
        if (protectedOne && espInUdp(frame, ip.with(50, payload), tunnels)) {
            return;
        }
        boolean cut = ip.cut() && declared > data.length();
        sink.datagram(frame.number(), frame.at(), from, to, ip.id(), payload, cut);
    }

    /** Whether it was readable. */
    private boolean espInUdp(Frame frame, IpPacket ip, int tunnels) {
        Optional<IpPacket> inner = tunnels == 0 ? Optional.empty() : Esp.parse(ip);
        inner.ifPresent(read -> packet(frame, read, tunnels - 1));
        return inner.isPresent();
    }

    /** An authentication header hides nothing (RFC 4302 §2). */
    private void authenticated(Frame frame, IpPacket ip, int tunnels) {
        Octets data = ip.payload();
        if (data.length() >= 12 && tunnels > 0) {
            packet(frame, ip.with(data.u8(0), data.after((data.u8(1) + 2) * 4)), tunnels - 1);
        }
    }
}
