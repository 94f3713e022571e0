package org.sipcause.pcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureReaderTest {
    private static final String A = "192.0.2.1:5060";
    private static final String B = "192.0.2.2:5070";
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;

    /** Writes down what it is told, a line each. */
    private static final class Notes implements PacketSink {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void datagram(int frame, Instant at, Peer from, Peer to, long id, Octets payload, boolean cut) {
            lines.add(frame + " " + from.address() + ":" + from.port() + ">" + to.address() + ":" + to.port() + " "
                    + new String(payload.copy(), UTF_8) + (cut ? " cut" : "") + (id > 0 ? " id " + id : ""));
        }

        @Override
        public void stream(int frame, Instant at, Peer from, Peer to, Octets payload, boolean gap) {
            lines.add(frame + " " + (gap ? "gap " : "") + new String(payload.copy(), UTF_8));
        }

        @Override
        public void opened(Peer from, Peer to) {
            lines.add("opened " + from.port() + ">" + to.port());
        }

        @Override
        public void refused(int frame, Instant at, Peer from, Peer to) {
            lines.add(frame + " refused by " + from.port());
        }

        @Override
        public void message(int frame, Instant at, Peer from, Peer to, Octets payload) {
            lines.add(frame + " sctp " + from.port() + ">" + to.port() + " " + new String(payload.copy(), UTF_8));
        }

        @Override
        public void assumed(String what) {
            lines.add(what);
        }

        @Override
        public void exported(int frame, Instant at, ExportedPdu pdu) {
            lines.add(frame + " " + pdu.protocol() + " " + pdu.from().address() + ":"
                    + pdu.from().port() + ">" + pdu.to().address() + ":"
                    + pdu.to().port() + " over " + pdu.over() + " "
                    + new String(pdu.payload().copy(), UTF_8));
        }

        @Override
        public void reset(int frame, Instant at, Peer from, Peer to) {
            lines.add(frame + " reset by " + from.port());
        }

        @Override
        public void unanswered(int frame, Instant at, Peer from, Peer to, int times) {
            lines.add(frame + " " + times + " SYN to " + to.port() + " unanswered");
        }

        @Override
        public void incomplete(int frame, Instant at, Peer from, Peer to, Octets begin, String what) {
            lines.add(frame + " incomplete " + from.port() + ">" + to.port() + " " + new String(begin.copy(), UTF_8)
                    + ": " + what);
        }

        @Override
        public void unreachable(
                int frame, Instant at, Address from, Peer quotedFrom, Peer quotedTo, String what, Octets quoted) {
            lines.add(frame + " " + from + ": " + quotedTo.address() + ":" + quotedTo.port() + " " + what + ": "
                    + new String(quoted.copy(), UTF_8));
        }

        @Override
        public void unread(int frame, String why) {
            lines.add(frame + " " + why);
        }

        @Override
        public boolean full() {
            return false;
        }
    }

    private static List<String> read(byte[] file) throws IOException {
        Notes notes = new Notes();
        CaptureReader.read(new ByteArrayInputStream(file), notes);
        return notes.lines;
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 1",
        "true, false, 1",
        "false, true, 0",
        "false, false, 101",
        "true, false, 113",
        "true, true, 276"
    })
    void everyKindOfFileAndLink(boolean little, boolean nanos, int link) throws IOException {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        CaptureBytes file = new CaptureBytes(order, nanos, link).udp(A, B, "hello");
        assertThat(read(file.bytes())).containsExactly("1 192.0.2.1:5060>192.0.2.2:5070 hello");
    }

    @Test
    void tagsAndTunnels() throws IOException {
        byte[] packet = CaptureBytes.v4(A, B, 17, 0, 0, false, CaptureBytes.datagram(A, B, "x".getBytes(UTF_8)));
        byte[] tagged = CaptureBytes.joined(CaptureBytes.hex("02000000000102000000000288a80064810000c80800"), packet);
        CaptureBytes file = CaptureBytes.ethernet()
                .frame(tagged)
                .ip(CaptureBytes.v4("198.51.100.1:0", "198.51.100.2:0", 4, 0, 0, false, packet));
        assertThat(read(file.bytes()))
                .containsExactly("1 192.0.2.1:5060>192.0.2.2:5070 x", "2 192.0.2.1:5060>192.0.2.2:5070 x");
    }

    @Test
    void ipv6WithExtensionHeaders() throws IOException {
        byte[] datagram = CaptureBytes.datagram(A, B, "six".getBytes(UTF_8));
        byte[] hopByHop = CaptureBytes.joined(CaptureBytes.hex("1100000000000000"), datagram);
        CaptureBytes file = CaptureBytes.ethernet().ip(CaptureBytes.v6(0, hopByHop));
        assertThat(read(file.bytes())).containsExactly("1 2001:db8::1:5060>2001:db8::2:5070 six");
    }

    @Test
    void fragmentsInAnyOrder() throws IOException {
        byte[] datagram = CaptureBytes.datagram(A, B, "0123456789abcdef01234567".getBytes(UTF_8));
        CaptureBytes file = CaptureBytes.ethernet()
                .ip(CaptureBytes.v4(A, B, 17, 9, 16, false, Arrays.copyOfRange(datagram, 16, 32)))
                .ip(CaptureBytes.v4(A, B, 17, 8, 0, true, Arrays.copyOf(datagram, 16)))
                .ip(CaptureBytes.v4(A, B, 17, 9, 0, true, Arrays.copyOf(datagram, 16)));
        assertThat(read(file.bytes()))
                .containsExactly(
                        "3 192.0.2.1:5060>192.0.2.2:5070 0123456789abcdef01234567 id 9",
                        "2 incomplete 5060>5070 01234567: 16 bytes arrived, the end did not");
    }

    @Test
    void fragmentsOfIpv6() throws IOException {
        byte[] datagram = CaptureBytes.datagram(A, B, "0123456789abcdef".getBytes(UTF_8));
        byte[] first = CaptureBytes.joined(CaptureBytes.hex("1100000100000007"), Arrays.copyOf(datagram, 16));
        byte[] second = CaptureBytes.joined(CaptureBytes.hex("1100001000000007"), Arrays.copyOfRange(datagram, 16, 24));
        CaptureBytes file =
                CaptureBytes.ethernet().ip(CaptureBytes.v6(44, first)).ip(CaptureBytes.v6(44, second));
        assertThat(read(file.bytes())).containsExactly("2 2001:db8::1:5060>2001:db8::2:5070 0123456789abcdef id 7");
    }

    @Test
    void segmentsAreOrderedAndGivenOnce() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet()
                .tcp(A, B, 0xffff_fffeL, SYN, "")
                .tcp(B, A, 500, SYN | ACK, "")
                .tcp(A, B, 0xffff_ffffL, ACK, "abc")
                .tcp(A, B, 8, ACK, "klm")
                .tcp(A, B, 0xffff_ffffL, ACK, "abc")
                .tcp(A, B, 2, ACK, "defg")
                .tcp(A, B, 4, ACK, "fghi");
        assertThat(read(file.bytes()))
                .containsExactly("opened 5060>5070", "opened 5070>5060", "3 abc", "6 defg", "7 hi", "7 klm");
    }

    @Test
    void whatIsLostToTheCaptureIsAGap() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet().tcp(A, B, 1, ACK, "start");
        for (int segment = 0; segment < 600; segment++) {
            file.tcp(A, B, 100 + segment, ACK, "x");
        }
        assertThat(read(file.bytes()))
                .startsWith("opened 5060>5070", "1 start", "514 gap x")
                .hasSize(602);
    }

    @Test
    void refusals() throws IOException {
        byte[] sent = CaptureBytes.v4(A, B, 17, 0, 0, false, CaptureBytes.datagram(A, B, "x".getBytes(UTF_8)));
        byte[] icmp = CaptureBytes.joined(CaptureBytes.hex("0303000000000000"), sent);
        CaptureBytes file = CaptureBytes.ethernet()
                .tcp(A, B, 1, SYN, "")
                .tcp(B, A, 0, RST | ACK, "")
                .ip(CaptureBytes.v4("192.0.2.9:0", A, 1, 0, 0, false, icmp));
        assertThat(read(file.bytes()))
                .containsExactly(
                        "opened 5060>5070", "2 refused by 5070", "3 192.0.2.9: 192.0.2.2:5070 port unreachable: x");
    }

    @Test
    void whatIsCutIsSaid() throws IOException {
        byte[] packet =
                CaptureBytes.v4(A, B, 17, 0, 0, false, CaptureBytes.datagram(A, B, "0123456789".getBytes(UTF_8)));
        CaptureBytes file = new CaptureBytes(ByteOrder.LITTLE_ENDIAN, false, 101).frame(packet, packet.length - 4);
        assertThat(read(file.bytes())).containsExactly("1 192.0.2.1:5060>192.0.2.2:5070 012345 cut");
        byte[] whole = new CaptureBytes(ByteOrder.LITTLE_ENDIAN, false, 101)
                .udp(A, B, "x")
                .bytes();
        assertThat(read(Arrays.copyOf(whole, whole.length - 3))).containsExactly("1 file ends within a frame");
        assertThat(read(Arrays.copyOf(whole, 30))).containsExactly("1 file ends within a frame header");
        assertThat(read(Arrays.copyOf(whole, 24))).containsExactly("0 capture without frames");
        assertThat(read(Arrays.copyOf(whole, 10))).containsExactly("1 file ends within its header");
        assertThat(read("no capture".getBytes(UTF_8))).containsExactly("0 not a capture file");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nextGeneration(boolean little) throws IOException {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] packet = CaptureBytes.v4(A, B, 17, 0, 0, false, CaptureBytes.datagram(A, B, "ng".getBytes(UTF_8)));
        int padded = (packet.length + 3) / 4 * 4;
        ByteBuffer file = ByteBuffer.allocate(28 + 28 + 16 + 32 + padded).order(order);
        file.putInt(0x0a0d0d0a)
                .putInt(28)
                .putInt(0x1a2b3c4d)
                .putInt(1)
                .putLong(-1)
                .putInt(28);
        // an interface of raw IP whose clock ticks in nanoseconds
        file.putInt(1).putInt(28).putShort((short) 101).putShort((short) 0).putInt(0);
        file.putShort((short) 9)
                .putShort((short) 1)
                .put((byte) 9)
                .put(new byte[3])
                .putInt(28);
        file.putInt(0x0bad).putInt(16).putInt(0).putInt(16);
        file.putInt(6)
                .putInt(32 + padded)
                .putInt(0)
                .putInt(0)
                .putInt(5)
                .putInt(packet.length)
                .putInt(packet.length);
        file.put(packet).put(new byte[padded - packet.length]).putInt(32 + padded);
        assertThat(read(file.array())).containsExactly("1 192.0.2.1:5060>192.0.2.2:5070 ng");
    }

    @ParameterizedTest
    @CsvSource({
        "20010db8000000000000000000000001, 2001:db8::1",
        "00000000000000000000000000000001, ::1",
        "20010db8000000010000000000000000, 2001:db8:0:1::",
        "20010db8000100000001000000010001, 2001:db8:1:0:1:0:1:1",
        "00000000000000000000000000000000, ::"
    })
    void ipv6Addresses(String hex, String text) {
        assertThat(Address.v6(Octets.of(CaptureBytes.hex(hex)), 0)).hasToString(text);
    }
}
