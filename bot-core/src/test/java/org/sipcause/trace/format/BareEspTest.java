package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.pcap.CaptureBytes;
import org.sipcause.trace.Skipped;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceFormat;
import org.sipcause.trace.TraceReader;

/** ESP straight over IP: read where one says that it is not encrypted, and then only where it makes sense (RFC 4303 §2). */
class BareEspTest {
    private static final String A = "192.0.2.1:6301";
    private static final String B = "198.51.100.2:6100";
    private static final int ESP = 50;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final byte[] SIP = """
            OPTIONS sip:example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:6301;branch=z9hG4bK1
            From: <sip:a@example.com>;tag=1
            To: <sip:b@example.com>
            Call-ID: 1
            CSeq: 1 OPTIONS
            Content-Length: 0

            """.replace("\n", "\r\n").getBytes(UTF_8);
    private static final byte[] DATAGRAM = CaptureBytes.datagram(A, B, SIP);
    private static final Map<String, byte[]> CARRIED = Map.of(
            "UDP", DATAGRAM,
            "TCP", CaptureBytes.segment(A, B, 1, 16, SIP),
            "IPv4", CaptureBytes.v4(A, B, UDP, 0, 0, false, DATAGRAM),
            "IPv6", CaptureBytes.v6(UDP, DATAGRAM));
    private static final Map<String, Integer> PROTOCOL = Map.of("UDP", UDP, "TCP", TCP, "IPv4", 4, "IPv6", 41);

    private static Trace read(List<TraceFormat> formats, CaptureBytes file) throws IOException {
        return new TraceReader(formats).read("x.pcap", new ByteArrayInputStream(file.bytes()));
    }

    /** A packet with padding to four bytes, which counts up from 1, and a check value that looks like any bytes. */
    private static byte[] esp(int protocol, byte[] carried, int check) {
        int padding = (4 - (carried.length + 2) % 4) % 4;
        ByteBuffer esp = ByteBuffer.allocate(8 + carried.length + padding + 2 + check)
                .putInt(0x1234)
                .putInt(1)
                .put(carried);
        for (int at = 1; at <= padding; at++) {
            esp.put((byte) at);
        }
        esp.put((byte) padding).put((byte) protocol);
        Arrays.fill(esp.array(), esp.position(), esp.capacity(), (byte) 0xa5);
        return esp.array();
    }

    private static CaptureBytes file(boolean v6, byte[] esp) {
        return CaptureBytes.ethernet()
                .ip(v6 ? CaptureBytes.v6(ESP, esp) : CaptureBytes.v4(A, B, ESP, 0, 0, false, esp));
    }

    static Stream<Arguments> packets() {
        return Stream.of(false, true)
                .flatMap(v6 -> Stream.of("UDP", "TCP", "IPv4", "IPv6")
                        .flatMap(carried -> Stream.of(0, 12, 16).map(check -> arguments(v6, carried, check))));
    }

    @ParameterizedTest(name = "over IPv6: {0}, {1}, check value of {2} bytes")
    @MethodSource("packets")
    void isReadWhereOneSaysThatItIsNotEncrypted(boolean v6, String carried, int check) throws IOException {
        CaptureBytes file = file(v6, esp(PROTOCOL.get(carried), CARRIED.get(carried), check));

        Trace read = read(TraceFormats.WITH_PLAIN_ESP, file);
        assertThat(read.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.message().bytes()).isEqualTo(SIP));
        assertThat(read.repaired()).containsExactly("null-encrypted ESP removed, as --esp-null says");
        assertThat(read.unread()).isEmpty();

        Trace left = read(TraceFormats.ALL, file);
        assertThat(left.messages()).isEmpty();
        assertThat(left.repaired()).isEmpty();
        assertThat(left.unread())
                .containsExactly(new Skipped("frame 1", "ESP looks unencrypted: trace --esp-null reads it"));
    }

    @Test
    void whatIsEncryptedHoldsNothing() throws IOException {
        Random random = new Random(4303);
        CaptureBytes file = CaptureBytes.ethernet();
        for (int packet = 0; packet < 2000; packet++) {
            byte[] esp = new byte[random.nextInt(200)];
            random.nextBytes(esp);
            file.ip(CaptureBytes.v4(A, B, ESP, 0, 0, false, esp));
        }

        Trace read = read(TraceFormats.WITH_PLAIN_ESP, file);
        assertThat(read.messages()).isEmpty();
        assertThat(read.unread())
                .containsExactly(new Skipped("frame 1", "ESP that shows neither UDP nor TCP is left alone"));
        assertThat(read(TraceFormats.ALL, file).unread())
                .containsExactly(new Skipped("frame 1", "ESP is left alone, as most of it is encrypted"));
    }

    @Test
    void whatIsCutShortOrDamagedIsLeftAlone() throws IOException {
        byte[] whole = CaptureBytes.ethernet().linked(CaptureBytes.v4(A, B, ESP, 0, 0, false, esp(UDP, DATAGRAM, 12)));
        for (int length = 0; length < whole.length; length++) {
            CaptureBytes file = CaptureBytes.ethernet().frame(whole, length);
            assertThat(read(TraceFormats.WITH_PLAIN_ESP, file).messages()).isEmpty();
        }
        byte[] padded = esp(UDP, DATAGRAM, 12);
        padded[padded.length - 14] = (byte) 0xff; // more padding than there is
        assertThat(read(TraceFormats.WITH_PLAIN_ESP, file(true, padded)).messages())
                .isEmpty();
    }

    @Test
    void espWithinEspWithinEspComesToAnEnd() throws IOException {
        byte[] inner = CaptureBytes.v4(A, B, UDP, 0, 0, false, DATAGRAM);
        for (int depth = 0; depth < 30; depth++) {
            inner = CaptureBytes.v4(A, B, ESP, 0, 0, false, esp(4, inner, 12));
        }
        assertThat(read(TraceFormats.WITH_PLAIN_ESP, CaptureBytes.ethernet().ip(inner))
                        .messages())
                .isEmpty();
    }
}
