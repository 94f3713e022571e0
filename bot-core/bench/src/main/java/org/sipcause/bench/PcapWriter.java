package org.sipcause.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes a classic capture file of Ethernet frames. */
final class PcapWriter {
    private static final int MICROS = 0xa1b2c3d4;
    private static final int SNAP = 262_144;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int TCP = 6;
    private static final int UDP = 17;

    /** Payload of the first of two fragments; a multiple of 8 (RFC 791 §3.2). */
    private static final int FRAGMENT = 1480;

    private static final long EPOCH = 1_795_255_200L; // 2026-11-21T10:00:00Z

    private final OutputStream out;
    private int packets;

    PcapWriter(OutputStream out) throws IOException {
        this.out = out;
        ByteBuffer header = ByteBuffer.allocate(24);
        header.putInt(MICROS)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(SNAP)
                .putInt(1);
        out.write(header.array());
    }

    void udp(long micros, Way way, byte[] payload) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(8 + payload.length);
        packet.putShort((short) way.fromPort()).putShort((short) way.toPort());
        packet.putShort((short) (8 + payload.length)).putShort((short) 0).put(payload);
        int id = ++packets;
        byte[] all = packet.array();
        if (all.length <= FRAGMENT) {
            ip(micros, way, UDP, id, 0, false, all, 0, all.length);
        } else {
            ip(micros, way, UDP, id, 0, true, all, 0, FRAGMENT);
            ip(micros + 1, way, UDP, id, FRAGMENT, false, all, FRAGMENT, all.length - FRAGMENT);
        }
    }

    void tcp(long micros, Way way, int sequence, byte[] payload) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(20 + payload.length);
        packet.putShort((short) way.fromPort()).putShort((short) way.toPort());
        packet.putInt(sequence).putInt(1).putShort((short) 0x5018).putShort((short) 0xffff); // PSH, ACK
        packet.putInt(0).put(payload);
        ip(micros, way, TCP, ++packets, 0, false, packet.array(), 0, packet.capacity());
    }

    private void ip(
            long micros, Way way, int protocol, int id, int offset, boolean more, byte[] data, int from, int length)
            throws IOException {
        boolean fragment = more || offset > 0;
        int header = way.v6() ? fragment ? 48 : 40 : 20;
        ByteBuffer frame = ByteBuffer.allocate(16 + 14 + (way.vlan() ? 4 : 0) + header + length);
        int captured = frame.capacity() - 16;
        frame.putInt((int) (EPOCH + micros / 1_000_000)).putInt((int) (micros % 1_000_000));
        frame.putInt(captured).putInt(captured);
        frame.putLong(0x0200_5e00_5302_0200L).putInt(0x5e00_5301); // locally administered
        if (way.vlan()) {
            frame.putInt(0x8100_0064);
        }
        frame.putShort((short) (way.v6() ? IPV6 : IPV4));
        if (way.v6()) {
            v6(frame, way, protocol, id, offset, more, length);
        } else {
            v4(frame, way, protocol, id, offset, more, length);
        }
        frame.put(data, from, length);
        out.write(frame.array());
    }

    private static void v4(ByteBuffer frame, Way way, int protocol, int id, int offset, boolean more, int length) {
        int start = frame.position();
        frame.put((byte) 0x45).put((byte) 0).putShort((short) (20 + length)).putShort((short) id);
        frame.putShort((short) (offset / 8 | (more ? 0x2000 : 0)));
        frame.put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0)
                .put(way.from())
                .put(way.to());
        int sum = 0;
        for (int at = start; at < start + 20; at += 2) {
            sum += frame.getShort(at) & 0xffff;
        }
        sum = (sum & 0xffff) + (sum >> 16);
        frame.putShort(start + 10, (short) ~(sum + (sum >> 16)));
    }

    private static void v6(ByteBuffer frame, Way way, int protocol, int id, int offset, boolean more, int length) {
        boolean fragment = more || offset > 0;
        frame.putInt(0x6000_0000).putShort((short) (length + (fragment ? 8 : 0)));
        frame.put((byte) (fragment ? 44 : protocol))
                .put((byte) 64)
                .put(way.from())
                .put(way.to());
        if (fragment) {
            frame.put((byte) protocol)
                    .put((byte) 0)
                    .putShort((short) (offset | (more ? 1 : 0)))
                    .putInt(id);
        }
    }
}
