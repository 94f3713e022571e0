package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.pcap.CaptureBytes;
import org.sipcause.sip.SipMessage;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Limits;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Position;
import org.sipcause.trace.Skipped;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.Transport;

class CapturedSipTest {
    private static final String A = "192.0.2.1:5060";
    private static final String B = "192.0.2.2:5060";
    private static final int SYN = 2;
    private static final int ACK = 16;
    private static final String OPTIONS = """
            OPTIONS sip:example.com SIP/2.0
            Via: SIP/2.0/TCP 192.0.2.1;branch=z9hG4bK1
            From: <sip:a@example.com>;tag=1
            To: <sip:b@example.com>
            Call-ID: 1
            CSeq: 1 OPTIONS
            Content-Length: 5

            hello""".replace("\n", "\r\n");

    private static Trace read(CaptureBytes file) throws IOException {
        return read(file.bytes(), Limits.DEFAULT);
    }

    private static Trace read(byte[] file, Limits limits) throws IOException {
        return new TraceReader(TraceFormats.ALL, limits).read("x.pcap", new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @CsvSource({"GMBU, editcap", "snoop, editcap", "PK\u0003\u0004., unpack", "%PDF-1.4, paste"})
    void anotherKindOfFileIsNamedAndNothingIsReadOutOfIt(String begins, String advice) throws IOException {
        byte[] file = (begins + "\0\0\0" + OPTIONS).getBytes(UTF_8);
        Trace trace = read(file, Limits.DEFAULT);
        assertThat(trace.messages()).isEmpty();
        assertThat(trace.unread())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.why()).contains(advice));
    }

    @Test
    void aDatagram() throws IOException {
        Trace trace = read(CaptureBytes.ethernet()
                .udp(A, B, "")
                .udp(B, A, "SIP/2.0 200 OK\r\n")
                .udp(A, B, OPTIONS));
        assertThat(trace.format()).contains("pcap");
        assertThat(trace.messages()).hasSize(2);
        CapturedMessage message = trace.messages().get(1);
        assertThat(message.number()).isEqualTo(2);
        assertThat(message.at().orElseThrow()).hasToString("2026-09-21T14:13:20.002Z");
        assertThat(message.from()).contains(new Endpoint("192.0.2.1", 5060));
        assertThat(message.to()).contains(new Endpoint("192.0.2.2", 5060));
        assertThat(message.transport()).contains(Transport.UDP);
        assertThat(message.position()).isEqualTo(Position.frame(3));
        assertThat(message.message().defects()).isEmpty();
    }

    @Test
    void aConnectionOfManyMessagesInManySegments() throws IOException {
        String all = "\r\n\r\n" + OPTIONS + OPTIONS + "\r\n" + OPTIONS;
        CaptureBytes file = CaptureBytes.ethernet().tcp(A, B, 0, SYN, "");
        for (int at = 0; at < all.length(); at += 37) {
            file.tcp(A, B, 1 + at, ACK, all.substring(at, Math.min(all.length(), at + 37)));
        }
        Trace trace = read(file);
        assertThat(trace.messages())
                .extracting(CapturedMessage::message)
                .extracting(SipMessage::text)
                .containsExactly(OPTIONS, OPTIONS, OPTIONS);
        int lastFrame = 2 + (all.length() - 1) / 37;
        assertThat(trace.messages().get(2).position()).isEqualTo(Position.frame(lastFrame));
        assertThat(trace.messages().get(2).transport()).contains(Transport.TCP);
        assertThat(trace.unread()).isEmpty();
    }

    @Test
    void aConnectionThatEndsWithinABody() throws IOException {
        Trace trace = read(CaptureBytes.ethernet().tcp(A, B, 1, ACK, OPTIONS.substring(0, OPTIONS.length() - 2)));
        assertThat(trace.messages()).hasSize(1);
        assertThat(trace.messages().getFirst().message().bodyText()).isEqualTo("hel");
        assertThat(trace.messages().getFirst().message().defects()).isEmpty();
        assertThat(trace.unread()).containsExactly(new Skipped("frame 1", "TCP connection ends within a message"));
    }

    @Test
    void aWebPageThatSpeaksOfSipIsNone() throws IOException {
        String page =
                "HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\nSIP/2.0 200 ok\r\n\r\nINVITE sip:a@example.com SIP/2.0\r\n\r\n";
        Trace trace = read(CaptureBytes.ethernet().tcp(A, B, 1, ACK, page));
        assertThat(trace.messages()).isEmpty();
        assertThat(trace.format()).isEmpty();
    }

    @Test
    void encryptedSipIsSaid() throws IOException {
        Trace trace =
                read(CaptureBytes.ethernet().tcp(A, "192.0.2.2:5061", 1, ACK, "\u0016\u0003\u0001\u0000\u0005hello"));
        assertThat(trace.unread())
                .containsExactly(new Skipped("frame 1", "SIP over TLS is encrypted and cannot be read"));
    }

    @Test
    void aPacketCapturedTwice() throws IOException {
        Trace trace = read(CaptureBytes.ethernet()
                .udp(A, B, 77, OPTIONS)
                .udp(A, B, 77, OPTIONS)
                .udp(A, B, 78, OPTIONS));
        assertThat(trace.messages())
                .extracting(CapturedMessage::duplicateOf)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.empty());
    }

    @Test
    void aRefusedConnection() throws IOException {
        Trace trace = read(CaptureBytes.ethernet().tcp(A, B, 1, SYN, "").tcp(B, A, 0, 20, ""));
        assertThat(trace.events()).hasSize(1);
        NetworkEvent event = trace.events().getFirst();
        assertThat(event.kind()).isEqualTo(NetworkEvent.Kind.TCP_REFUSED);
        assertThat(event.from()).hasToString(B);
    }

    @Test
    void namesThatAreNotFound() throws IOException {
        byte[] question =
                CaptureBytes.joined("\u0003sbc\u0007example\u0003com\0".getBytes(UTF_8), CaptureBytes.hex("00210001"));
        CaptureBytes file = CaptureBytes.ethernet();
        for (String flags : List.of("8183", "8182", "8180")) {
            byte[] answer = CaptureBytes.joined(CaptureBytes.hex("0007" + flags + "0001000000000000"), question);
            byte[] datagram = CaptureBytes.datagram("192.0.2.53:53", A, answer);
            file.ip(CaptureBytes.v4("192.0.2.53:53", A, 17, 0, 0, false, datagram));
        }
        List<NetworkEvent> events = read(file).events();
        assertThat(events)
                .extracting(NetworkEvent::kind)
                .containsExactly(
                        NetworkEvent.Kind.DNS_NXDOMAIN, NetworkEvent.Kind.DNS_SERVFAIL, NetworkEvent.Kind.DNS_ANSWER);
        assertThat(events.getFirst().what()).isEqualTo("sbc.example.com SRV");
    }

    @Test
    void aHandshakeThatFails() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet().tcp("192.0.2.2:5061", A, 1, ACK, "\u0016\u0003\u0003\0\u0001x");
        List<NetworkEvent> events = read(file.tcp("192.0.2.2:5061", A, 7, ACK, "\u0015\u0003\u0003\0\u0002\u00020"))
                .events();
        assertThat(events).extracting(NetworkEvent::kind).contains(NetworkEvent.Kind.TLS_ALERT);
        assertThat(events.getLast().what()).isEqualTo("unknown_ca");
    }

    @Test
    void whatACaptureAgentSentOn() throws IOException {
        byte[] sip = OPTIONS.getBytes(UTF_8);
        ByteBuffer chunks = ByteBuffer.allocate(89 + sip.length);
        chunks.put("HEP3".getBytes(UTF_8)).putShort((short) (89 + sip.length));
        chunks.put(CaptureBytes.hex("000000010007" + "02" + "000000020007" + "06"));
        chunks.put(CaptureBytes.hex("00000003000a" + "c6336401" + "00000004000a" + "c6336402"));
        chunks.put(CaptureBytes.hex("000000070008" + "13c4" + "000000080008" + "13ce"));
        chunks.put(CaptureBytes.hex("00000009000a" + "00000001" + "0000000a000a" + "000003e8"));
        chunks.put(CaptureBytes.hex("0000000b0007" + "01" + "0000000f"))
                .putShort((short) (6 + sip.length))
                .put(sip);
        byte[] datagram = CaptureBytes.datagram(A, "192.0.2.2:9060", Arrays.copyOf(chunks.array(), chunks.position()));
        Trace trace = read(CaptureBytes.ethernet().ip(CaptureBytes.v4(A, B, 17, 0, 0, false, datagram)));
        CapturedMessage message = trace.messages().getFirst();
        assertThat(message.from().orElseThrow()).hasToString("198.51.100.1:5060");
        assertThat(message.to().orElseThrow()).hasToString("198.51.100.2:5070");
        assertThat(message.transport()).contains(Transport.TCP);
        assertThat(message.at().orElseThrow()).hasToString("1970-01-01T00:00:01.001Z");
    }

    @Test
    void packedAndLimited() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        for (int count = 0; count < 10; count++) {
            file.udp(A, B, OPTIONS);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(file.bytes());
        }
        assertThat(read(packed.toByteArray(), Limits.DEFAULT).messages()).hasSize(10);
        Trace half = read(packed.toByteArray(), new Limits(file.bytes().length / 2, 100));
        assertThat(half.messages()).hasSize(4);
        assertThat(half.unread()).extracting(Skipped::where).containsExactly("frame 5", "input");
        assertThat(read(file.bytes(), new Limits(1 << 20, 3)).messages()).hasSize(3);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void gzipIsReadAsFarAsItGoes() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        for (int count = 0; count < 10; count++) {
            file.udp(A, B, OPTIONS);
        }
        byte[] packed = packed(file.bytes());
        Trace cut = read(Arrays.copyOf(packed, packed.length - 9), Limits.DEFAULT);
        assertThat(cut.unread())
                .containsExactly(new Skipped("input", "gzip data is cut short, read as far as it goes"));
        assertThat(cut.messages()).isNotEmpty();
        assertThat(cut.format()).contains("pcap");
        byte[] changed = packed.clone();
        changed[packed.length - 5] ^= 1;
        Trace broken = read(changed, Limits.DEFAULT);
        assertThat(broken.unread())
                .containsExactly(new Skipped("input", "gzip data is broken, read as far as it goes"));
        assertThat(broken.messages()).hasSize(10);
        assertThat(read(Arrays.copyOf(packed, 5), Limits.DEFAULT).unread())
                .extracting(Skipped::why)
                .containsExactly("gzip data is cut short, read as far as it goes");
    }

    /** As rotated logs are joined: {@code cat 1.gz 2.gz}; also from a pipe, which does not say how much is still to come. */
    @Test
    void gzipMembersOneAfterTheOther() throws IOException {
        byte[] file =
                CaptureBytes.ethernet().udp(A, B, OPTIONS).udp(A, B, OPTIONS).bytes();
        byte[] joined = CaptureBytes.joined(
                packed(Arrays.copyOf(file, 100)), packed(Arrays.copyOfRange(file, 100, file.length)));
        assertThat(read(joined, Limits.DEFAULT).messages()).hasSize(2);
        InputStream pipe = new ByteArrayInputStream(joined) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, 7));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        Trace piped = new TraceReader(TraceFormats.ALL).read("x", pipe);
        assertThat(piped.messages()).hasSize(2);
        assertThat(piped.unread()).isEmpty();
        byte[] tail = CaptureBytes.joined(joined, "no gzip".getBytes(UTF_8));
        assertThat(read(tail, Limits.DEFAULT).messages()).hasSize(2);
    }
}
