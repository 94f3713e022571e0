package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.pcap.CaptureBytes;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Quote;
import org.sipcause.trace.Skipped;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;

/** What a capture shows of the network is noted with its frame, its sides and its words. */
class NetworkEventsTest {
    private static final String A = "192.0.2.1:40000";
    private static final String B = "192.0.2.2:5060";
    private static final String RESOLVER = "192.0.2.53:53";
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;
    private static final String OPTIONS = """
            OPTIONS sip:b@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:40000;branch=z9hG4bKq1
            Call-ID: q1@192.0.2.1
            CSeq: 1 OPTIONS
            Content-Length: 0

            """.replace("\n", "\r\n");

    private static Trace read(CaptureBytes file) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.pcap", new ByteArrayInputStream(file.bytes()));
    }

    private static List<String> events(CaptureBytes file) throws IOException {
        return read(file).events().stream()
                .map(event -> event.frame() + " " + event.kind() + " " + event.from() + " > " + event.to() + " "
                        + event.what())
                .toList();
    }

    @Test
    void aConnectionThatIsReset() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet()
                .tcp(A, B, 1, SYN, "")
                .tcp(B, A, 1, SYN | ACK, "")
                .tcp(A, B, 2, ACK, OPTIONS)
                .tcp(B, A, 2, RST, "");
        assertThat(events(file)).containsExactly("4 TCP_RESET " + B + " > " + A + " connection reset");
    }

    @Test
    void aConnectionThatIsClosedFirst() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet()
                .tcp(A, B, 1, ACK, OPTIONS)
                .tcp(A, B, 1 + OPTIONS.length(), FIN | ACK, "")
                .tcp(B, A, 2, RST, "");
        assertThat(events(file)).isEmpty();
    }

    @Test
    void aConnectionOfSomethingElse() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet()
                .tcp(A, "192.0.2.2:80", 1, ACK, "GET / HTTP/1.1\r\n\r\n")
                .tcp("192.0.2.2:80", A, 2, RST, "");
        assertThat(events(file)).isEmpty();
    }

    @Test
    void aConnectionThatNobodyAnswers() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        for (int times = 0; times < 3; times++) {
            file.tcp(A, B, 7, SYN, "").pause(1_000_000L << times);
        }
        assertThat(events(file)).containsExactly("1 TCP_UNANSWERED " + A + " > " + B + " SYN sent 3 times");
    }

    @Test
    void aConnectionThatIsAnsweredLate() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet()
                .tcp(A, B, 7, SYN, "")
                .tcp(A, B, 7, SYN, "")
                .tcp(B, A, 1, SYN | ACK, "");
        assertThat(events(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0300, network unreachable",
        "0301, host unreachable",
        "0302, protocol unreachable",
        "0303, port unreachable",
        "0304, fragmentation needed",
        "030d, administratively prohibited",
        "0b00, time exceeded"
    })
    void icmpQuotesTheMessageThatDidNotArrive(String type, String what) throws IOException {
        byte[] sent = CaptureBytes.v4(A, B, 17, 0, 0, false, CaptureBytes.datagram(A, B, OPTIONS.getBytes(UTF_8)));
        byte[] icmp = CaptureBytes.joined(CaptureBytes.hex(type + "000000000000"), Arrays.copyOf(sent, 160));
        Trace trace = read(
                CaptureBytes.ethernet().udp(A, B, OPTIONS).ip(CaptureBytes.v4("192.0.2.9:0", A, 1, 0, 0, false, icmp)));
        NetworkEvent event = trace.events().getFirst();
        assertThat(event.frame()).isEqualTo(2);
        assertThat(event.kind()).isEqualTo(NetworkEvent.Kind.ICMP_UNREACHABLE);
        assertThat(event.from().host()).isEqualTo("192.0.2.9");
        assertThat(event.to()).hasToString(B);
        assertThat(event.what()).isEqualTo(what);
        Quote quote = event.about().orElseThrow();
        assertThat(quote.startLine()).isEqualTo("OPTIONS sip:b@example.com SIP/2.0");
        assertThat(quote.callId()).contains("q1@192.0.2.1");
        assertThat(quote.branch()).contains("z9hG4bKq1");
    }

    @Test
    void icmpv6QuotesTheMessage() throws IOException {
        byte[] sent = CaptureBytes.v6(17, CaptureBytes.datagram(A, B, OPTIONS.getBytes(UTF_8)));
        byte[] icmp = CaptureBytes.joined(CaptureBytes.hex("0104000000000000"), sent);
        NetworkEvent event = read(CaptureBytes.ethernet().ip(CaptureBytes.v6(58, icmp)))
                .events()
                .getFirst();
        assertThat(event.what()).isEqualTo("port unreachable");
        assertThat(event.to()).hasToString("[2001:db8::2]:5060");
        assertThat(event.about().orElseThrow().callId()).contains("q1@192.0.2.1");
    }

    private static CaptureBytes tls(CaptureBytes file, String from, String to, long sequence, String hex) {
        return file.tcp(from, to, sequence, ACK, new String(CaptureBytes.hex(hex), ISO_8859_1));
    }

    @Test
    void aHelloNamesTheServerAndAnAlertSaysWhy() throws IOException {
        String name = "0000001400120000" + "0f" + "7362632e6578616d706c652e636f6d";
        String hello = "0303" + "00".repeat(32) + "00" + "00021301" + "0100" + "0018" + name;
        String handshake = "01" + String.format("%06x", hello.length() / 2) + hello;
        String record = "160301" + String.format("%04x", handshake.length() / 2) + handshake;
        CaptureBytes file = CaptureBytes.ethernet();
        tls(file, A, "192.0.2.2:5061", 1, record);
        tls(file, "192.0.2.2:5061", A, 1, "15030300020228");
        assertThat(events(file))
                .containsExactly(
                        "1 TLS_HANDSHAKE " + A + " > 192.0.2.2:5061 TLS 1.2, sbc.example.com",
                        "2 TLS_ALERT 192.0.2.2:5061 > " + A + " handshake_failure");
    }

    @Test
    void aGoodbyeInTlsIsNoFault() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        tls(file, A, "192.0.2.2:5061", 1, "15030300020100");
        assertThat(events(file)).noneMatch(event -> event.contains("TLS_ALERT"));
    }

    private static void dns(CaptureBytes file, boolean answer, String hex) {
        String from = answer ? RESOLVER : A;
        String to = answer ? A : RESOLVER;
        byte[] question = CaptureBytes.joined("\3sbc\7example\3com\0".getBytes(UTF_8), CaptureBytes.hex("00010001"));
        byte[] head = CaptureBytes.hex("0007" + hex.substring(0, 16) + "00000000");
        byte[] all = CaptureBytes.joined(
                CaptureBytes.joined(Arrays.copyOf(head, 12), question), CaptureBytes.hex(hex.substring(16)));
        file.ip(CaptureBytes.v4(from, to, 17, 0, 0, false, CaptureBytes.datagram(from, to, all)));
    }

    @Test
    void namesThatAreAnswered() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        dns(file, false, "0100000100000000");
        dns(file, true, "8180000100010000" + "c00c000100010000003c0004c0000209");
        assertThat(events(file))
                .containsExactly("2 DNS_ANSWER " + RESOLVER + " > " + A + " sbc.example.com A = 192.0.2.9");
    }

    @Test
    void namesThatNobodyAnswers() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet();
        dns(file, false, "0100000100000000");
        file.pause(5_000_000);
        dns(file, false, "0100000100000000");
        assertThat(events(file)).containsExactly("1 DNS_UNANSWERED " + A + " > " + RESOLVER + " sbc.example.com A");
    }

    @Test
    void rtcpIsNoStream() throws IOException {
        CaptureBytes file = CaptureBytes.ethernet().udp(A, B, OPTIONS);
        String report = "81c8000c" + "00".repeat(48);
        for (int times = 0; times < 60; times++) {
            byte[] rtcp = CaptureBytes.datagram("192.0.2.1:40001", "192.0.2.2:40001", CaptureBytes.hex(report));
            file.ip(CaptureBytes.v4(A, B, 17, 0, 0, false, rtcp));
        }
        assertThat(read(file).media()).isEmpty();
    }

    @Test
    void espIsLeftAloneAndSaidOnce() throws IOException {
        byte[] esp = CaptureBytes.v4(A, B, 50, 0, 0, false, new byte[64]);
        assertThat(read(CaptureBytes.ethernet().udp(A, B, OPTIONS).ip(esp).ip(esp))
                        .unread())
                .containsExactly(new Skipped("frame 2", "ESP is left alone, as most of it is encrypted"));
    }
}
