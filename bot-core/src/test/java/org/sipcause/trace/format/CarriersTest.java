package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.pcap.CaptureBytes;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.Transport;

/** Every way of carrying a message that is read, each from bytes written here. */
class CarriersTest {
    private static final String A = "192.0.2.1:7000";
    private static final String B = "198.51.100.2:8000";
    private static final String OUTER = "203.0.113.1:0";
    private static final String OTHER = "203.0.113.2:0";
    private static final int ACK = 16;
    private static final byte[] SIP = """
            OPTIONS sip:example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
            From: <sip:a@example.com>;tag=1
            To: <sip:b@example.com>
            Call-ID: 1
            CSeq: 1 OPTIONS
            Content-Length: 0

            """.replace("\n", "\r\n").getBytes(UTF_8);
    private static final byte[] DATAGRAM = CaptureBytes.datagram(A, B, SIP);
    private static final byte[] PACKET = CaptureBytes.v4(A, B, 17, 0, 0, false, DATAGRAM);
    private static final byte[] ETHERNET = joined("0200000000010200000000020800", PACKET);

    private static byte[] joined(String hex, byte[] rest) {
        return CaptureBytes.joined(CaptureBytes.hex(hex), rest);
    }

    private static Trace read(CaptureBytes file) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.pcap", new ByteArrayInputStream(file.bytes()));
    }

    /** One whole message from A to B. */
    private static void holds(Transport over, CaptureBytes file) throws IOException {
        List<CapturedMessage> messages = read(file).messages();
        assertThat(messages).hasSize(1);
        CapturedMessage message = messages.getFirst();
        assertThat(message.message().bytes()).isEqualTo(SIP);
        assertThat(message.transport()).contains(over);
        assertThat(message.from().orElseThrow()).hasToString(A);
        assertThat(message.to().orElseThrow()).hasToString(B);
    }

    @ParameterizedTest
    @CsvSource({
        "PPP, 9, 0021",
        "PPP with address and control, 9, ff030021",
        "PPP with a short protocol, 9, 21",
        "PPP like HDLC, 50, ff030021",
        "PPPoE, 51, 1100000100000021",
        "Cisco HDLC, 104, 0f000800",
        "loopback, 0, 02000000",
        "loopback of the other order, 0, 00000002",
        "OpenBSD loopback, 108, 00000002",
        "raw, 101, ''",
        "raw IPv4, 228, ''",
        "Linux cooked, 113, 00000001000602000000000100000800",
        "Linux cooked 2, 276, 0800000000000002000100000602000000000100",
        "Ethernet, 1, 0200000000010200000000020800",
        "VLAN, 1, 0200000000010200000000028100000a0800",
        "QinQ, 1, 02000000000102000000000288a8000a8100000b0800",
        "three tags, 1, 0200000000010200000000028100000a8100000b8100000c0800",
        "PPPoE in Ethernet, 1, 02000000000102000000000288641100000100000021",
        "MPLS, 1, 02000000000102000000000288470001404000024140",
    })
    void links(String what, int link, String header) throws IOException {
        CaptureBytes file = new CaptureBytes(ByteOrder.LITTLE_ENDIAN, false, link);
        holds(Transport.UDP, file.frame(joined(header, PACKET)));
    }

    @ParameterizedTest
    @CsvSource({
        "IP in IP, 4, '', false",
        "GRE, 47, 00000800, false",
        "GRE with a key, 47, 2000080000000007, false",
        "GRE with checksum key and number, 47, b0000800000000000000000700000001, false",
        "GRE of PPP, 47, 3001880b000000070000000121, false",
        "GRE of Ethernet, 47, 00006558, true",
        "ERSPAN I, 47, 000088be, true",
        "ERSPAN II, 47, 100088be000000011000000100000000, true",
        "ERSPAN III, 47, 100022eb00000001200000010000000000000000, true",
        "AH, 51, 0404000000000001000000010102030405060708090a0b0c, false"
    })
    void tunnels(String what, int protocol, String header, boolean ethernet) throws IOException {
        byte[] inner = joined(header, ethernet ? ETHERNET : PACKET);
        holds(Transport.UDP, CaptureBytes.ethernet().ip(CaptureBytes.v4(OUTER, OTHER, protocol, 0, 0, false, inner)));
    }

    @ParameterizedTest
    @CsvSource({
        "GTP-U, 2152, 30ff000000000001, false",
        "GTP-U with a number, 2152, 32ff00000000000100010000, false",
        "GTP-U with an extension, 2152, 34ff0000000000010000008501100100, false",
        "VXLAN, 4789, 0800000000000100, true",
        "Geneve, 6081, 0000655800000100, true",
        "Geneve with options, 6081, 01006558000001000102030f, true",
        "TZSP, 37008, 0100000101, true",
        "TZSP with fields, 37008, 01000001000a01ff01, true"
    })
    void tunnelsOverUdp(String what, int port, String header, boolean ethernet) throws IOException {
        byte[] inner = joined(header, ethernet ? ETHERNET : PACKET);
        String to = "203.0.113.2:" + port;
        byte[] datagram = CaptureBytes.datagram("203.0.113.1:4000", to, inner);
        holds(Transport.UDP, CaptureBytes.ethernet().ip(CaptureBytes.v4(OUTER, to, 17, 0, 0, false, datagram)));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16, 0, 24, 32})
    void espWithoutEncryption(int check) throws IOException {
        int padding = (4 - (DATAGRAM.length + 2) % 4) % 4;
        ByteBuffer esp = ByteBuffer.allocate(8 + DATAGRAM.length + padding + 2 + check)
                .putInt(0x1234)
                .putInt(1)
                .put(DATAGRAM);
        for (int at = 1; at <= padding; at++) {
            esp.put((byte) at);
        }
        esp.put((byte) padding).put((byte) 17);
        Arrays.fill(esp.array(), esp.position(), esp.capacity(), (byte) 0xa5);
        String to = "198.51.100.2:4500";
        byte[] behindNat = CaptureBytes.datagram("192.0.2.1:4500", to, esp.array());
        holds(Transport.UDP, CaptureBytes.ethernet().ip(CaptureBytes.v4(A, to, 17, 0, 0, false, behindNat)));
    }

    private static byte[] chunk(int flags, int tsn, byte[] data) {
        int length = 16 + data.length;
        return ByteBuffer.allocate((length + 3) / 4 * 4)
                .put((byte) 0)
                .put((byte) flags)
                .putShort((short) length)
                .putInt(tsn)
                .putLong(0)
                .put(data)
                .array();
    }

    private static void sctp(CaptureBytes file, byte[] chunks) {
        byte[] packet = CaptureBytes.joined(
                ByteBuffer.allocate(12)
                        .putShort((short) 7000)
                        .putShort((short) 8000)
                        .array(),
                chunks);
        file.ip(CaptureBytes.v4(A, B, 132, 0, 0, false, packet));
    }

    @Test
    void sctpInParts() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        byte[] first = chunk(2, -1, Arrays.copyOf(SIP, 50));
        byte[] second = chunk(0, 0, Arrays.copyOfRange(SIP, 50, 111));
        byte[] third = chunk(1, 1, Arrays.copyOfRange(SIP, 111, SIP.length));
        sctp(file, third);
        sctp(file, CaptureBytes.joined(CaptureBytes.hex("0300000c0000000100000000"), first));
        sctp(file, first);
        sctp(file, second);
        sctp(file, CaptureBytes.joined(second, third));
        holds(Transport.SCTP, file);
    }

    @Test
    void sctpWithSeveralChunks() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        sctp(file, CaptureBytes.joined(chunk(3, 5, SIP), chunk(3, 6, SIP)));
        sctp(file, chunk(3, 6, SIP));
        assertThat(read(file).messages()).hasSize(2);
    }

    private static byte[] webSocket(boolean masked, int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(8 + payload.length);
        frame.put((byte) first).put((byte) (126 | (masked ? 0x80 : 0))).putShort((short) payload.length);
        byte[] key = {1, 2, 3, 4};
        if (masked) {
            frame.put(key);
        }
        for (int at = 0; at < payload.length; at++) {
            frame.put((byte) (payload[at] ^ (masked ? key[at % 4] : 0)));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    private static CaptureBytes stream(byte[]... segments) {
        CaptureBytes file = CaptureBytes.ethernet();
        int sequence = 1;
        for (byte[] segment : segments) {
            file.ip(CaptureBytes.v4(A, B, 6, 0, 0, false, CaptureBytes.segment(A, B, sequence, ACK, segment)));
            sequence += segment.length;
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void webSocketFromTheMiddle(boolean masked) throws IOException {
        byte[] frame = webSocket(masked, 0x81, SIP);
        holds(Transport.WS, stream(frame));
        holds(
                Transport.WS,
                stream(
                        CaptureBytes.hex("8900"),
                        Arrays.copyOf(frame, 99),
                        Arrays.copyOfRange(frame, 99, frame.length)));
    }

    @Test
    void webSocketAfterItsUpgrade() throws IOException {
        byte[] upgrade = "GET / HTTP/1.1\r\nHost: example.com\r\nUpgrade: WebSocket\r\n\r\n".getBytes(US_ASCII);
        byte[] first = webSocket(true, 0x01, Arrays.copyOf(SIP, 60));
        byte[] ping = CaptureBytes.hex("898000000000");
        byte[] rest = webSocket(true, 0x80, Arrays.copyOfRange(SIP, 60, SIP.length));
        holds(Transport.WS, stream(CaptureBytes.joined(upgrade, first), ping, rest));
    }

    @Test
    void theOldAgents() throws IOException {
        String addresses = "c0000201" + "c6336402";
        for (String header : List.of(
                "01100211" + "1b581f40" + addresses,
                "02100211" + "1b581f40" + addresses + "000000000000000000000000")) {
            byte[] datagram = CaptureBytes.datagram("203.0.113.1:9", "203.0.113.2:9060", joined(header, SIP));
            holds(Transport.UDP, CaptureBytes.ethernet().ip(CaptureBytes.v4(OUTER, OTHER, 17, 0, 0, false, datagram)));
        }
    }

    @Test
    void anAgentOverTcp() throws IOException {
        byte[] chunks = joined(
                "000000020007" + "11" + "00000003000a" + "c0000201" + "00000004000a" + "c6336402" + "000000070008"
                        + "1b58"
                        + "000000080008" + "1f40" + "0000000b0007" + "01" + "0000000f"
                        + "%04x".formatted(6 + SIP.length),
                SIP);
        byte[] packet = joined("48455033" + "%04x".formatted(6 + chunks.length), chunks);
        holds(Transport.UDP, stream(Arrays.copyOf(packet, 40), Arrays.copyOfRange(packet, 40, packet.length)));
    }

    @Test
    void whatWiresharkExported() throws IOException {
        String tags = "00140004c0000201" + "00150004c6336402" + "0018000400000002" + "0019000400001b58"
                + "001a000400001f40" + "001e000400000007" + "00000000";
        CaptureBytes file = new CaptureBytes(ByteOrder.LITTLE_ENDIAN, false, 252)
                .frame(joined("000c00087369702e74637000" + tags, SIP))
                .frame(joined("000c000473697000" + tags, SIP));
        holds(Transport.TCP, file);
    }
}
