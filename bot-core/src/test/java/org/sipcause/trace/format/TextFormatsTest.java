package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.sip.SipMessage;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Position;
import org.sipcause.trace.Skipped;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.Transport;

class TextFormatsTest {
    private static final String INVITE = """
            INVITE sip:bob@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1
            From: <sip:alice@example.com>;tag=1
            To: <sip:bob@example.com>
            Call-ID: one
            CSeq: 1 INVITE
            Content-Type: application/sdp
            Content-Length: 87

            v=0
            o=- 1 1 IN IP4 192.0.2.1
            s=-
            c=IN IP4 192.0.2.1
            t=0 0
            m=audio 4000 RTP/AVP 0
            """;
    private static final String BUSY = """
            SIP/2.0 486 Busy Here
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1
            From: <sip:alice@example.com>;tag=1
            To: <sip:bob@example.com>;tag=2
            Call-ID: one
            CSeq: 1 INVITE
            Content-Length: 0

            """;

    private static Trace read(String text) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static void assertBoth(Trace trace, String format, int firstLine, int secondLine) {
        assertThat(trace.format()).contains(format);
        assertThat(trace.messages())
                .extracting(CapturedMessage::message)
                .extracting(SipMessage::startLine)
                .containsExactly("INVITE sip:bob@example.com SIP/2.0", "SIP/2.0 486 Busy Here");
        assertThat(trace.messages())
                .extracting(CapturedMessage::position)
                .containsExactly(Position.line(firstLine), Position.line(secondLine));
        assertThat(trace.messages())
                .allSatisfy(message -> assertThat(message.message().defects()).isEmpty());
        assertThat(trace.messages().getFirst().message().bodyText())
                .startsWith("v=0\r\n")
                .endsWith("m=audio 4000 RTP/AVP 0\r\n");
        assertThat(trace.messages().get(1).message().headers().contentLength()).hasValue(0);
    }

    @Test
    void plainMessages() throws IOException {
        assertBoth(read(INVITE + "\n" + BUSY), "plain", 1, 17);
        assertBoth(read("\n\nsee what happens:\n" + INVITE + BUSY.strip() + "\nany idea?\n"), "plain", 4, 19);
        assertBoth(read(INVITE + BUSY.strip()), "plain", 1, 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "    ", "\t", ">> "})
    void quotedAndIndented(String prefix) throws IOException {
        assertBoth(read((INVITE + BUSY).replaceAll("(?m)^", prefix)), "plain", 1, 16);
    }

    @Test
    void anEmptyLineAfterEachLine() throws IOException {
        assertBoth(read((INVITE + "\n" + BUSY).replace("\n", "\n\n")), "plain", 1, 33);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void anyLineEnd(String end) throws IOException {
        assertBoth(read("as pasted:\n" + (INVITE + "\n" + BUSY).replace("\n", end)), "plain", 2, 18);
    }

    @Test
    void bytesAsOnTheWireAreHeldToTheirLength() throws IOException {
        String tooLong = BUSY.replace("Length: 0", "Length: 10");
        SipMessage wire =
                read(tooLong.replace("\n", "\r\n")).messages().getFirst().message();
        assertThat(wire.exact()).isTrue();
        assertThat(wire.defects()).hasSize(1);
        assertThat(read(tooLong).messages().getFirst().message().defects()).isEmpty();
    }

    @Test
    void aNoteBetweenTheHeadersIsLeftOut() throws IOException {
        Trace trace = read(BUSY.replace("CSeq", "[cut here]\nCSeq"));
        assertThat(trace.messages().getFirst().message().headers().cseq()).isPresent();
        assertThat(trace.unread()).containsExactly(new Skipped("line 6", "line without a colon among the headers"));
    }

    @Test
    void aQuotedStartLineInABodyIsNoMessage() throws IOException {
        String notify = """
                NOTIFY sip:alice@example.com SIP/2.0
                Call-ID: two
                Content-Type: message/sipfrag;version=2.0
                Content-Length: 16

                SIP/2.0 200 OK
                """;
        assertThat(read(notify + "\n" + BUSY).messages()).hasSize(2);
    }

    @Test
    void sngrep() throws IOException {
        Trace trace = read("""
                2026/11/20 15:27:09.516994 192.0.2.1:5060 -> 192.0.2.2:5070
                %s

                2026/11/20 15:27:09.617 [2001:db8::2]:5070 -> 192.0.2.1:5060
                %s
                """.formatted(INVITE, BUSY));
        assertBoth(trace, "sngrep", 2, 20);
        CapturedMessage first = trace.messages().getFirst();
        assertThat(first.at()).contains(Instant.parse("2026-11-20T15:27:09.516994Z"));
        assertThat(first.from().orElseThrow()).hasToString("192.0.2.1:5060");
        assertThat(first.to().orElseThrow()).hasToString("192.0.2.2:5070");
        assertThat(first.transport()).isEmpty();
        assertThat(trace.messages().get(1).from().orElseThrow()).hasToString("[2001:db8::2]:5070");
        assertThat(first.duplicateOf()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void ngrepByLine() throws IOException {
        Trace trace = read("""
                interface: eth0 (192.0.2.0/255.255.255.0)
                filter: ( port 5060 ) and ((ip || ip6) || (vlan && (ip || ip6)))
                #
                U 2026/11/20 15:27:52.209372 192.0.2.1:5060 -> 192.0.2.2:5060 #1
                %s
                ##
                T 192.0.2.2:5060 -> 192.0.2.1:5060 [AP] #4
                %s
                """.formatted(INVITE.replace("\n", ".\n"), BUSY.replace("\n", ".\n")));
        assertBoth(trace, "ngrep", 5, 23);
        assertThat(trace.messages().getFirst().at()).contains(Instant.parse("2026-11-20T15:27:52.209372Z"));
        assertThat(trace.messages().getFirst().transport()).contains(Transport.UDP);
        assertThat(trace.messages().get(1).at()).isEmpty();
        assertThat(trace.messages().get(1).transport()).contains(Transport.TCP);
    }

    @Test
    void ngrepByDefault() throws IOException {
        Trace trace = read("""
                #
                U 192.0.2.1:5060 -> 192.0.2.2:5060
                %s
                #
                U 192.0.2.2:5060 -> 192.0.2.1:5060
                %s
                """.formatted(block(INVITE), block(BUSY)));
        assertBoth(trace, "ngrep", 3, trace.messages().get(1).position().line().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asterisk-pjsip    | <--- Received SIP request (9 bytes) from UDP:192.0.2.1:5060 --->       | | 192.0.2.1:5060 | | UDP
            asterisk-pjsip    | [2026-11-20 15:27:01.5] VERBOSE[1] res.c: <--- Transmitting SIP response (9 bytes) to TLS:[2001:db8::1]:5061 ---> | 2026-11-20T15:27:01.500Z | | [2001:db8::1]:5061 | TLS
            asterisk-chan_sip | <--- SIP read from UDP:192.0.2.1:5060 --->                             | | 192.0.2.1:5060 | | UDP
            asterisk-chan_sip | <--- Transmitting (NAT) to 192.0.2.2:5060 --->                         | | | 192.0.2.2:5060 |
            asterisk-chan_sip | Reliably Transmitting (no NAT) to 192.0.2.2:5060:                      | | | 192.0.2.2:5060 |
            freeswitch        | recv 9 bytes from udp/[192.0.2.1]:5060 at 15:28:01.908683:             | 1970-01-01T15:28:01.908683Z | 192.0.2.1:5060 | | UDP
            freeswitch        | send 9 bytes to wss/[192.0.2.1]:7443 at 15:28:01:                      | 1970-01-01T15:28:01Z | | 192.0.2.1:7443 | WSS
            tcpdump           | 15:27:04.395984 IP 192.0.2.1.5060 > 192.0.2.2.5070: SIP, length: 406   | 1970-01-01T15:27:04.395984Z | 192.0.2.1:5060 | 192.0.2.2:5070 |
            tcpdump           | 2026-11-20 15:27:04 IP6 2001:db8::1.5060 > 2001:db8::2.sip: UDP, length 4 | 2026-11-20T15:27:04Z | [2001:db8::1]:5060 | [2001:db8::2]:5060 | UDP
            tcpdump           | 15:27:04 IP (tos 0x0, ttl 64, proto UDP (17), length 9)\\n    192.0.2.1.5060 > 192.0.2.2.5070: [udp sum ok] SIP, length: 9 | 1970-01-01T15:27:04Z | 192.0.2.1:5060 | 192.0.2.2:5070 | UDP
            """)
    void headings(String format, String heading, String at, String from, String to, String transport)
            throws IOException {
        Trace trace = read(heading.replace("\\n", "\n") + "\n" + BUSY);
        assertThat(trace.format()).contains(format);
        CapturedMessage message = trace.messages().getFirst();
        assertThat(message.at().map(Object::toString)).isEqualTo(Optional.ofNullable(at));
        assertThat(message.from().map(Object::toString)).isEqualTo(Optional.ofNullable(from));
        assertThat(message.to().map(Object::toString)).isEqualTo(Optional.ofNullable(to));
        assertThat(message.transport().map(Object::toString)).isEqualTo(Optional.ofNullable(transport));
        assertThat(message.message().defects()).isEmpty();
    }

    private static String block(String message) {
        return message.replace("\n", "..").replaceAll("(.{1,76})", "  $1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "hello\nworld",
                "OPTIONS rtsp://example.com RTSP/1.0\r\nCSeq: 1\r\n\r\n",
                "INVITE",
                "SIP/2.0"
            })
    void noSip(String text) throws IOException {
        Trace trace = read(text);
        assertThat(trace.messages()).isEmpty();
        assertThat(trace.format()).isEmpty();
    }
}
