package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.pcap.CaptureBytes;
import org.sipcause.trace.MediaStream;
import org.sipcause.trace.TraceReader;

class RtpStreamsTest {
    private static final String A = "192.0.2.1:40000";
    private static final String B = "198.51.100.2:30000";
    private static final int SSRC = 0xcafe_babe;

    private static List<MediaStream> read(CaptureBytes file) throws IOException {
        return new TraceReader(TraceFormats.ALL)
                .read("x.pcap", new ByteArrayInputStream(file.bytes()))
                .media();
    }

    private static byte[] rtp(int type, int number, int ssrc) {
        return ByteBuffer.allocate(172)
                .put((byte) 0x80)
                .put((byte) type)
                .putShort((short) number)
                .putInt(number * 160)
                .putInt(ssrc)
                .array();
    }

    private static void send(CaptureBytes file, String from, String to, byte[] payload) {
        file.ip(CaptureBytes.v4(from, to, 17, 0, 0, false, CaptureBytes.datagram(from, to, payload)));
    }

    private static CaptureBytes numbered(int... numbers) {
        CaptureBytes file = CaptureBytes.ethernet();
        IntStream.of(numbers).forEach(number -> send(file, A, B, rtp(8, number, SSRC)));
        return file;
    }

    @Test
    void aStreamThatNothingAnnounced() throws IOException {
        CaptureBytes file = numbered(65_533, 65_534, 65_535, 0, 1, 2);
        send(file, A, B, rtp(0x80 | 101, 3, SSRC));
        List<MediaStream> media = read(file);
        assertThat(media).hasSize(1);
        MediaStream stream = media.getFirst();
        assertThat(stream.frame()).isEqualTo(1);
        assertThat(stream.from()).hasToString(A);
        assertThat(stream.to()).hasToString(B);
        assertThat(stream.ssrc()).isEqualTo(0xcafe_babeL);
        assertThat(stream.payloadTypes()).containsExactly(8, 101);
        assertThat(stream.packets()).isEqualTo(7);
        assertThat(stream.lost()).isZero();
        assertThat(stream.first().orElseThrow()).hasToString("2026-09-21T14:13:20Z");
        assertThat(stream.last().orElseThrow()).hasToString("2026-09-21T14:13:20.006Z");
    }

    @ParameterizedTest
    @CsvSource({
        "in order, 1 2 3 4 5, 5, 0",
        "two lost, 1 2 3 4 7, 5, 2",
        "late and again, 2 3 4 5 8 7 7 1, 7, 1",
        "lost across the wrap, 65532 65533 65534 65535 2 3, 6, 2",
        "a stray one, 1 2 3 4 9000 5 6, 7, 0",
        "a restart, 1 2 4 5 9000 9001 9002, 7, 1"
    })
    void packetsAreCounted(String what, String numbers, int packets, int lost) throws IOException {
        int[] all = List.of(numbers.split(" ", -1)).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(read(numbered(all)))
                .as(what)
                .extracting(MediaStream::packets, MediaStream::lost)
                .containsExactly(tuple((long) packets, (long) lost));
    }

    @Test
    void afterAPauseANewCallIsANewStream() throws IOException {
        CaptureBytes file = numbered(1, 2, 3, 4).pause(20_000_000);
        for (int number : new int[] {20_000, 20_001, 20_002, 20_003, 20_004}) {
            send(file, A, B, rtp(8, number, SSRC));
        }
        assertThat(read(file)).extracting(MediaStream::frame).containsExactly(1, 5);
    }

    @Test
    void oneAnnouncedPacketIsEnough() throws IOException {
        String offer = """
                INVITE sip:a@example.com SIP/2.0
                Via: SIP/2.0/UDP 198.51.100.2;branch=z9hG4bK1
                From: <sip:a@example.com>;tag=1
                To: <sip:b@example.com>
                Call-ID: 1
                CSeq: 1 INVITE

                v=0
                o=- 1 1 IN IP4 198.51.100.2
                s=-
                c=IN IP4 203.0.113.9
                t=0 0
                m=audio 30000 RTP/AVP 0
                c=IN IP4 198.51.100.2
                m=video 30002 RTP/SAVPF 96
                m=image 30004 udptl t38
                m=audio 0 RTP/AVP 0
                """.replace("\n", "\r\n");
        CaptureBytes file = CaptureBytes.ethernet().udp("198.51.100.2:5060", "192.0.2.1:5060", offer);
        send(file, A, B, rtp(0, 1, SSRC));
        send(file, A, "203.0.113.9:30002", rtp(96, 1, SSRC));
        send(file, A, "203.0.113.9:30000", rtp(0, 1, SSRC));
        send(file, A, "203.0.113.9:30004", rtp(0, 1, SSRC));
        send(file, A, B, rtp(200, 6, SSRC));
        assertThat(read(file)).extracting(stream -> stream.to().toString()).containsExactly(B, "203.0.113.9:30002");
    }

    @Test
    void whatOnlyLooksLikeRtpIsNone() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        Random random = new Random(7);
        for (int count = 0; count < 5000; count++) {
            byte[] noise = new byte[100];
            random.nextBytes(noise);
            send(file, A, B, noise);
            send(file, "192.0.2.1:4500", "198.51.100.2:443", rtp(8, count, SSRC)); // a service's port
            send(file, "192.0.2.1:5000", B, rtp(50, count, SSRC)); // a type that nobody has
            send(file, "192.0.2.1:5001", B, rtp(200, count, SSRC)); // RTCP: receivers' reports have no numbers
        }
        assertThat(read(file)).isEmpty();
    }

    @Test
    void aConferenceOnOnePort() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        for (int number = 0; number < 10; number++) {
            for (int source = 1; source <= 5; source++) {
                send(file, A, B, rtp(96, number, source));
            }
        }
        assertThat(read(file))
                .hasSize(5)
                .allSatisfy(stream -> assertThat(stream.packets()).isEqualTo(10));
    }

    @Test
    void textIsNoRtp() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        for (int count = 0; count < 10; count++) {
            send(file, A, B, "no message at all, but long enough".getBytes(UTF_8));
        }
        assertThat(read(file)).isEmpty();
    }
}
