package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.pcap.CaptureBytes;
import org.sipcause.sip.Header;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Limits;
import org.sipcause.trace.Redaction;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;

/** No bytes make the readers throw or hang: not noise, not a good input cut or changed anywhere, not one that is too large. */
class HostileInputTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String A = "192.0.2.1:5060";
    private static final String B = "192.0.2.2:5060";

    private static final String MESSAGE = """
            INVITE sip:bob:pw@[2001:db8::1]:5070;transport=tcp?x=y SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1;received=[2001:db8::2], SIP / 2.0 / TCP x;rport=1
            From: "A \\" B" <sip:alice@example.com>;tag=1
            To: <sip:bob@example.com>
            Call-ID: one
            CSeq: 1 INVITE
            Contact: *
            Record-Route: <sip:192.0.2.7;lr>, <sip:192.0.2.8;lr>
            Retry-After: 5 (x);duration=6
            Reason: Q.850;cause=16;text="x"
            Warning: 399 a "b, c"
            Subject: folded
             more
            Proxy-Authenticate: Digest realm="x, y", nonce="z"
            Authorization: Digest username="a", response="0123456789"
            Content-Type: application/sdp
            Content-Length: 5

            v=0
            """.replace("\n", "\r\n");

    private static byte[] capture() {
        CaptureBytes file = CaptureBytes.ethernet().udp(A, B, MESSAGE).tcp(A, B, 0, 2, "");
        for (int at = 0; at < MESSAGE.length(); at += 100) {
            file.tcp(A, B, 1 + at, 16, MESSAGE.substring(at, Math.min(MESSAGE.length(), at + 100)));
        }
        byte[] datagram = CaptureBytes.datagram(A, B, MESSAGE.getBytes(UTF_8));
        return file.ip(CaptureBytes.v4(A, B, 17, 5, 0, true, Arrays.copyOf(datagram, 400)))
                .ip(CaptureBytes.v4(A, B, 17, 5, 400, false, Arrays.copyOfRange(datagram, 400, datagram.length)))
                .bytes();
    }

    private static byte[] sngrep() {
        return ("2026/11/20 15:27:09.516994 192.0.2.1:5060 -> 192.0.2.2:5070\n" + MESSAGE.replace("\r", "") + "\n")
                .repeat(2)
                .getBytes(UTF_8);
    }

    private static byte[] ngrep() {
        return ("U 2026/11/20 15:27:09.516994 192.0.2.1:5060 -> 192.0.2.2:5070\n" + MESSAGE.replace("\r", ".") + "\n#\n"
                        + "T 192.0.2.1:5060 -> 192.0.2.2:5070 [AP]\n  " + MESSAGE.replace("\r\n", "..") + "\n\n")
                .getBytes(UTF_8);
    }

    /** Reads and then asks for all that can be asked for. */
    private static Trace read(byte[] bytes) throws Exception {
        Trace trace = new TraceReader(TraceFormats.ALL, new Limits(64 << 20, 1000))
                .read("x", new ByteArrayInputStream(bytes));
        Redaction.credentials(trace).messages().forEach(HostileInputTest::ask);
        return trace;
    }

    private static void ask(CapturedMessage captured) {
        SipMessage message = captured.message();
        var headers = message.headers();
        assertThat(List.of(
                        headers.vias(),
                        headers.contacts(),
                        headers.recordRoutes(),
                        headers.routes(),
                        headers.reasons(),
                        headers.warnings(),
                        headers.challenges(),
                        headers.credentials(),
                        headers.from(),
                        headers.to(),
                        headers.cseq(),
                        headers.callId(),
                        headers.retryAfter(),
                        headers.maxForwards(),
                        headers.software(),
                        message.defects(),
                        message.bodyText()))
                .doesNotContainNull();
        headers.vias().forEach(via -> assertThat(via.rport()).isNotNull());
        headers.contacts().forEach(contact -> assertThat(contact.sipUri()).isNotNull());
        if (message instanceof SipRequest request) {
            assertThat(request.uri()).isNotNull();
        }
    }

    @Test
    void theSamplesAreGood() throws Exception {
        assertThat(read(capture()).messages()).hasSize(3);
        assertThat(read(sngrep()).messages()).hasSize(2);
        assertThat(read(ngrep()).messages()).hasSize(2);
        assertThat(read(MESSAGE.getBytes(UTF_8)).messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void cutAnywhere(int sample) {
        byte[] whole =
                List.of(capture(), sngrep(), ngrep(), MESSAGE.getBytes(UTF_8)).get(sample);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int end = 0; end < whole.length; end += 7) {
                read(Arrays.copyOf(whole, end));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void changedAnywhere(int sample) {
        byte[] whole =
                List.of(capture(), sngrep(), ngrep(), MESSAGE.getBytes(UTF_8)).get(sample);
        byte[] likely = "\r\n\0 \t:;,<>\"\\=/@[]().%?*".getBytes(ISO_8859_1);
        Random random = new Random(sample);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int round = 0; round < 400; round++) {
                byte[] changed = whole.clone();
                for (int change = 0; change <= random.nextInt(4); change++) {
                    int at = random.nextInt(changed.length);
                    changed[at] =
                            random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) random.nextInt(256);
                }
                read(changed);
            }
        });
    }

    @Test
    void noise() {
        Random random = new Random(7);
        int[] magics = {0xd4c3b2a1, 0xa1b2c3d4, 0x0a0d0d0a, 0x1f8b0800, 0};
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int round = 0; round < 200; round++) {
                byte[] bytes = new byte[random.nextInt(4000) + 4];
                random.nextBytes(bytes);
                java.nio.ByteBuffer.wrap(bytes).putInt(magics[round % magics.length]);
                read(bytes);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "\"", "<", ",", ";", "\\", "sip:", "\"<,;", " ", "(", "[", "=", "SIP/", "%", "/", ":", "@",
                "\"a\",", ";a=\""
            })
    void oneValueOfOneKindRepeated(String piece) {
        String value = piece.repeat(60_000 / piece.length());
        String text =
                List.of("Via", "From", "Contact", "CSeq", "Warning", "Reason", "Retry-After", "Authorization").stream()
                        .map(name -> name + ": " + value + "\r\n")
                        .reduce("INVITE sip:a@example.com SIP/2.0\r\n", String::concat);
        assertTimeoutPreemptively(LIMIT, () -> {
            Trace trace = read((text + "\r\n").getBytes(UTF_8));
            assertThat(trace.messages()).hasSize(1);
            assertThat(trace.messages().getFirst().message().headers().all())
                    .extracting(Header::name)
                    .contains("Via", "From");
        });
    }

    @Test
    void tooMuchOfEverything() {
        assertTimeoutPreemptively(LIMIT, () -> {
            read("INVITE ".repeat(250_000).getBytes(UTF_8));
            read("INVITE sip:a SIP/2.0\n".repeat(50_000).getBytes(UTF_8));
            read(("INVITE sip:a SIP/2.0\r\n" + "Via: x\r\n".repeat(120_000)).getBytes(UTF_8));
            read(("INVITE sip:a SIP/2.0\r\n" + " folded\r\n".repeat(120_000)).getBytes(UTF_8));
            read(("INVITE sip:a SIP/2.0\r\nl: 104857600\r\n\r\n" + "x\r\n".repeat(250_000)).getBytes(UTF_8));
            read("\r\n".repeat(500_000).getBytes(UTF_8));
            read(("U 192.0.2.1:1 -> 192.0.2.2:2\n  " + "..".repeat(250_000)).getBytes(UTF_8));
        });
    }

    @Test
    void aStreamThatNeverEndsItsMessage() {
        assertTimeoutPreemptively(LIMIT, () -> {
            CaptureBytes file = CaptureBytes.ethernet();
            String start = "INVITE sip:a@example.com SIP/2.0\r\nCall-ID: 1\r\nContent-Length: 104857600\r\n\r\n";
            file.tcp(A, B, 0, 16, start);
            String filler = "x".repeat(1000);
            for (int segment = 0; segment < 3000; segment++) {
                file.tcp(A, B, start.length() + segment * 1000L, 16, filler);
            }
            Trace trace = read(file.bytes());
            assertThat(trace.messages()).hasSize(1);
            assertThat(trace.messages().getFirst().message().body().length).isLessThanOrEqualTo(1 << 20);
        });
    }

    @Test
    void fragmentsWithoutEnd() {
        assertTimeoutPreemptively(LIMIT, () -> {
            CaptureBytes file = CaptureBytes.ethernet();
            byte[] piece = new byte[1000];
            for (int id = 0; id < 20_000; id++) {
                file.ip(CaptureBytes.v4(A, B, 17, id % 3000, id * 8 % 60_000, true, piece));
            }
            assertThat(read(file.bytes()).messages()).isEmpty();
        });
    }
}
