package org.sipcause.pcap;

/**
 * Reads the most frequent of all frames at the fixed places of its fields: Ethernet without tags, IPv4 without options and
 * fragments, and UDP of which all is there. Going down layer by layer comes to the same and takes far longer.
 */
final class EtherUdp {
    private static final int ETHERNET = 1;
    private static final int IP = 14;
    private static final int UDP = IP + 20;
    private static final int PAYLOAD = UDP + 8;
    private static final int VERSION_AND_LENGTH = 0x45;
    private static final int FRAGMENT = 0x3fff;

    private final PacketSink sink;
    private final Peers peers = new Peers();

    EtherUdp(PacketSink sink) {
        this.sink = sink;
    }

    /** Whether the frame was such a one, and was handed on. */
    boolean take(Frame frame) {
        Octets data = frame.data();
        if (frame.linkType() != ETHERNET
                || data.length() < PAYLOAD
                || data.u16(IP - 2) != LinkLayer.IPV4
                || data.u8(IP) != VERSION_AND_LENGTH
                || data.u8(IP + 9) != IpPacket.UDP
                || (data.u16(IP + 6) & FRAGMENT) != 0) {
            return false;
        }
        int end = IP + data.u16(IP + 2);
        int declared = data.u16(UDP + 4);
        if (end > data.length() || declared < PAYLOAD - UDP || UDP + declared > end) {
            return false;
        }
        int fromPort = data.u16(UDP);
        int toPort = data.u16(UDP + 2);
        if (Tunnels.mayUse(toPort) || toPort == Decoder.ESP_IN_UDP || fromPort == Decoder.ESP_IN_UDP) {
            return false;
        }
        sink.datagram(
                frame.number(),
                frame.at(),
                peers.of(data.u32(IP + 12), fromPort),
                peers.of(data.u32(IP + 16), toPort),
                data.u16(IP + 4),
                data.part(PAYLOAD, UDP + declared),
                false);
        return true;
    }
}
