package org.sipcause.trace.format;

import java.util.Arrays;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** The IPv4 and UDP or TCP headers in front of a message, where a dump shows whole packets: from IPv4 on, or from Ethernet on, with or without a tag. */
final class PacketHeaders {
    private static final int[] BEGINNINGS = {0, 14, 16, 18};
    private static final int TCP = 6;
    private static final int UDP = 17;

    private PacketHeaders() {}

    /** What the headers tell whose payload begins here; nothing where none fit. */
    static Optional<Heading> before(byte[] packet, int payload) {
        return Arrays.stream(BEGINNINGS)
                .mapToObj(at -> at(packet, at, payload))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Heading> at(byte[] packet, int at, int payload) {
        boolean version4 = at < payload && u8(packet, at) >> 4 == 4;
        int ports = at + (version4 ? (u8(packet, at) & 15) * 4 : 0);
        if (ports < at + 20 || ports + 8 > payload) {
            return Optional.empty();
        }
        int protocol = u8(packet, at + 9);
        boolean udp = protocol == UDP && ports + 8 == payload;
        boolean tcp = protocol == TCP && ports + 12 < payload && ports + (u8(packet, ports + 12) >> 4) * 4 == payload;
        return udp || tcp
                ? Optional.of(Heading.between(
                        endpoint(packet, at + 12, ports),
                        endpoint(packet, at + 16, ports + 2),
                        Optional.of(udp ? Transport.UDP : Transport.TCP)))
                : Optional.empty();
    }

    private static Optional<Endpoint> endpoint(byte[] packet, int host, int port) {
        return Optional.of(new Endpoint(
                u8(packet, host) + "." + u8(packet, host + 1) + "." + u8(packet, host + 2) + "." + u8(packet, host + 3),
                u8(packet, port) << 8 | u8(packet, port + 1)));
    }

    private static int u8(byte[] packet, int at) {
        return packet[at] & 0xff;
    }
}
