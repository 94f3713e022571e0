package org.sipcause.pcap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Writes capture files for tests, frame by frame. */
public final class CaptureBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final boolean nanos;
    private final int linkType;
    private long micros = 1_790_000_000_000_000L;

    public CaptureBytes(ByteOrder order, boolean nanos, int linkType) {
        this.order = order;
        this.nanos = nanos;
        this.linkType = linkType;
        out.writeBytes(ByteBuffer.allocate(24)
                .order(order)
                .putInt(nanos ? PcapFile.NANOS : PcapFile.MICROS)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65_535)
                .putInt(linkType)
                .array());
    }

    /** Ethernet, microseconds, little endian: what most files are. */
    public static CaptureBytes ethernet() {
        return new CaptureBytes(ByteOrder.LITTLE_ENDIAN, false, 1);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** Lets time pass before the next frame. */
    public CaptureBytes pause(long microseconds) {
        micros += microseconds;
        return this;
    }

    public CaptureBytes frame(byte[] data) {
        return frame(data, data.length);
    }

    /** A frame of which only so many bytes were captured. */
    public CaptureBytes frame(byte[] data, int captured) {
        int fraction = (int) (micros % 1_000_000) * (nanos ? 1000 : 1);
        out.writeBytes(ByteBuffer.allocate(16)
                .order(order)
                .putInt((int) (micros / 1_000_000))
                .putInt(fraction)
                .putInt(captured)
                .putInt(data.length)
                .array());
        out.write(data, 0, captured);
        micros += 1000;
        return this;
    }

    /** An IP packet with the link's header before it. */
    public CaptureBytes ip(byte[] packet) {
        return frame(linked(packet));
    }

    public byte[] linked(byte[] packet) {
        boolean v6 = packet[0] >> 4 == 6;
        String type = v6 ? "86dd" : "0800";
        return switch (linkType) {
            case 0 -> joined(hex("02000000"), packet);
            case 1 -> joined(hex("020000000001020000000002" + type), packet);
            case 113 -> joined(hex("0000030400060000000000000000" + type), packet);
            case 276 -> joined(hex(type + "0000000000010304000600000000000000000000".substring(0, 36)), packet);
            default -> packet;
        };
    }

    public CaptureBytes udp(String from, String to, String text) {
        return ip(v4(from, to, 17, 0, 0, false, datagram(from, to, text.getBytes(UTF_8))));
    }

    public CaptureBytes udp(String from, String to, int id, String text) {
        return ip(v4(from, to, 17, id, 0, false, datagram(from, to, text.getBytes(UTF_8))));
    }

    public CaptureBytes tcp(String from, String to, long sequence, int flags, String text) {
        return ip(v4(from, to, 6, 0, 0, false, segment(from, to, sequence, flags, text.getBytes(UTF_8))));
    }

    public static byte[] segment(String from, String to, long sequence, int flags, byte[] payload) {
        return joined(
                ByteBuffer.allocate(20)
                        .putShort((short) port(from))
                        .putShort((short) port(to))
                        .putInt((int) sequence)
                        .putInt(0)
                        .put((byte) 0x50)
                        .put((byte) flags)
                        .array(),
                payload);
    }

    public static byte[] datagram(String from, String to, byte[] payload) {
        return joined(
                ByteBuffer.allocate(8)
                        .putShort((short) port(from))
                        .putShort((short) port(to))
                        .putShort((short) (payload.length + 8))
                        .array(),
                payload);
    }

    public static byte[] v4(String from, String to, int protocol, int id, int offset, boolean more, byte[] payload) {
        return joined(
                ByteBuffer.allocate(20)
                        .put((byte) 0x45)
                        .put((byte) 0)
                        .putShort((short) (20 + payload.length))
                        .putShort((short) id)
                        .putShort((short) (offset / 8 | (more ? 0x2000 : 0)))
                        .put((byte) 64)
                        .put((byte) protocol)
                        .putShort((short) 0)
                        .put(address(from))
                        .put(address(to))
                        .array(),
                payload);
    }

    /** From 2001:db8::1 to 2001:db8::2. */
    public static byte[] v6(int next, byte[] payload) {
        return joined(
                ByteBuffer.allocate(40)
                        .putInt(0x60000000)
                        .putShort((short) payload.length)
                        .put((byte) next)
                        .put((byte) 64)
                        .put(hex("20010db8000000000000000000000001"))
                        .put(hex("20010db8000000000000000000000002"))
                        .array(),
                payload);
    }

    private static byte[] address(String endpoint) {
        String[] parts = endpoint.split("[.:]", -1);
        byte[] bytes = new byte[4];
        for (int at = 0; at < 4; at++) {
            bytes[at] = (byte) Integer.parseInt(parts[at]);
        }
        return bytes;
    }

    private static int port(String endpoint) {
        return Integer.parseInt(endpoint.substring(endpoint.indexOf(':') + 1));
    }

    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
