package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipParserTest {
    private static final String INVITE = """
            INVITE sip:bob@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK776a;rport, SIP/2.0/TCP [2001:db8::1];branch=z9hG4bK2
            v: SIP/2.0/UDP 192.0.2.9;received=192.0.2.8;rport=5062;branch=z9hG4bK3
            Max-Forwards: 70
            From: "Alice, the \\"first\\"" <sip:alice:secret@example.com;user=phone>;tag=1928301774
            t: sip:bob@example.com;x=y
            i: a84b4c76e66710
            CSeq: 314159 INVITE
            Subject: folded
              twice
            \tover
            Contact: <sip:alice@192.0.2.1;ob>;expires=60, "B, C" <sip:+15550100@[2001:db8::7]:5070>
            Content-Type: application/sdp
            Content-Length: 5

            v=0
            """.replace("\n", "\r\n");

    private static SipMessage parse(String text) {
        return SipParser.parse(text).orElseThrow();
    }

    @Test
    void readsARequest() {
        SipRequest request = (SipRequest) parse("\r\n\r\n" + INVITE + "and what else the datagram held");
        assertThat(request.method()).isEqualTo("INVITE");
        assertThat(request.requestUri()).isEqualTo("sip:bob@example.com");
        assertThat(request.startLine()).isEqualTo("INVITE sip:bob@example.com SIP/2.0");
        assertThat(request.bodyText()).isEqualTo("v=0\r\n");
        assertThat(request.text()).isEqualTo(INVITE);
        assertThat(request.length()).isEqualTo(INVITE.length());
        assertThat(request.defects()).isEmpty();
    }

    @Test
    void readsAResponse() {
        SipResponse response = (SipResponse) parse("""
                SIP/2.0 503 Service Unavailable
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
                From: <sip:a@example.com>;tag=1
                To: <sip:b@example.com>;tag=2
                Call-ID: x
                CSeq: 1 INVITE
                Retry-After: 18 (busy; (really));duration=60
                Warning: 399 sbc.example.com "too \\"many\\" calls", 301 192.0.2.1 "no"
                Reason: Q.850;cause=42;text="congestion, again", SIP ;cause=503
                WWW-Authenticate: Digest realm="example, com", nonce="abc", stale=TRUE, qop="auth,auth-int"
                Server: example/1
                l: 0

                """.replace("\n", "\r\n"));
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.reason()).isEqualTo("Service Unavailable");
        Headers headers = response.headers();
        assertThat(headers.retryAfter().orElseThrow().seconds()).isEqualTo(18);
        assertThat(headers.retryAfter().orElseThrow().comment()).contains("busy; (really)");
        assertThat(headers.retryAfter().orElseThrow().duration()).contains(60L);
        assertThat(headers.warnings())
                .containsExactly(
                        new Warning(399, "sbc.example.com", "too \"many\" calls"), new Warning(301, "192.0.2.1", "no"));
        assertThat(headers.reasons()).extracting(Reason::protocol).containsExactly("Q.850", "SIP");
        assertThat(headers.reasons().getFirst().text()).contains("congestion, again");
        Challenge challenge = headers.challenges().getFirst();
        assertThat(challenge.scheme()).isEqualTo("Digest");
        assertThat(challenge.realm()).contains("example, com");
        assertThat(challenge.stale()).isTrue();
        assertThat(challenge.qop()).contains("auth,auth-int");
        assertThat(headers.software()).contains("example/1");
        assertThat(response.defects()).isEmpty();
    }

    @Test
    void headersAreFoundByEitherName() {
        Headers headers = parse(INVITE).headers();
        assertThat(headers.callId()).contains("a84b4c76e66710");
        assertThat(headers.value("l")).contains("5");
        assertThat(headers.all("VIA")).extracting(Header::line).containsExactly(2, 3);
        assertThat(headers.value("Subject")).contains("folded twice over");
        assertThat(headers.line("contact").orElseThrow().line()).isEqualTo(12);
        assertThat(headers.line("to").orElseThrow().text()).isEqualTo("t: sip:bob@example.com;x=y");
        assertThat(headers.all()).hasSize(11);
        assertThat(headers.value("Route")).isEmpty();
        assertThat(headers.values("Route")).isEmpty();
    }

    @Test
    void typedHeaders() {
        Headers headers = parse(INVITE).headers();
        assertThat(headers.vias()).extracting(Via::host).containsExactly("192.0.2.1", "2001:db8::1", "192.0.2.9");
        assertThat(headers.via().orElseThrow().branch()).contains("z9hG4bK776a");
        assertThat(headers.via().orElseThrow().hasRport()).isTrue();
        assertThat(headers.via().orElseThrow().rport()).isEmpty();
        assertThat(headers.vias().get(2).rport()).hasValue(5062);
        assertThat(headers.vias().get(2).received()).contains("192.0.2.8");
        assertThat(headers.cseq()).contains(new CSeq(314159, "INVITE"));
        NameAddr from = headers.from().orElseThrow();
        assertThat(from.displayName()).contains("Alice, the \"first\"");
        assertThat(from.tag()).contains("1928301774");
        SipUri alice = from.sipUri().orElseThrow();
        assertThat(alice.user()).contains("alice");
        assertThat(alice.password()).contains("secret");
        assertThat(alice.param("user")).contains("phone");
        assertThat(headers.to().orElseThrow().uri()).isEqualTo("sip:bob@example.com");
        assertThat(headers.contacts()).hasSize(2);
        SipUri second = headers.contacts().get(1).sipUri().orElseThrow();
        assertThat(second.host()).isEqualTo("2001:db8::7");
        assertThat(second.port()).hasValue(5070);
        assertThat(headers.maxForwards()).hasValue(70);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INVITE sip:bob@example.com SIP/2.0",
                "NEWMETHOD sip:bob@example.com SIP/2.0",
                "INVITE  sip:bob@example.com  SIP/2.0",
                "INVITE sip:bob@example.com; lr SIP/2.0",
                "INVITE <sip:bob@example.com> SIP/2.0 ",
                "INVITE bob SIP/2.0",
                "OPTIONS sip:bob@example.com SIP/7.0",
                "INVITE sip:bob@example.com",
                "SIP/2.0 200 OK",
                "SIP/2.0 100 ",
                "SIP/2.0 100",
                "SIP/2.0 4294967301 large"
            })
    void startLines(String line) {
        assertThat(SipParser.isStartLine(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "SIP/2.0",
                "SIP/2.0 OK",
                "SIP/2.0 20 OK",
                "we speak SIP/2.0",
                "I think we both speak SIP/2.0",
                "so it says: SIP/2.0",
                "INVITE SIP/2.0",
                "INVITE",
                "INVITE sip:bob@example.com was sent",
                "OPTIONS rtsp://example.com/ RTSP/1.0",
                "GET / HTTP/1.1",
                "Via: SIP/2.0/UDP 192.0.2.1",
                "\"INVITE\" sip:bob@example.com SIP/2.0"
            })
    void noStartLines(String line) {
        assertThat(SipParser.isStartLine(line)).isFalse();
        assertThat(SipParser.parse(line + "\r\n\r\n")).isEmpty();
    }

    @Test
    void anInexactMessageKeepsAllThatFollows() {
        byte[] bytes = "SIP/2.0 200 OK\nl: 3\n\nmasked".getBytes(UTF_8);
        SipMessage message = SipParser.parseInexact(bytes, 0, bytes.length).orElseThrow();
        assertThat(message.bodyText()).isEqualTo("masked");
        assertThat(message.exact()).isFalse();
        SipMessage cut = SipParser.parseInexact(bytes, 0, 18).orElseThrow();
        assertThat(cut.defects()).isEmpty();
    }

    @Test
    void hugeNumbersAreUnreadNotOverflown() {
        SipResponse response =
                (SipResponse) parse("SIP/2.0 4294967301 big\r\nCSeq: 36893488147419103232 INVITE\r\n\r\n");
        assertThat(response.status()).isEqualTo(Integer.MAX_VALUE);
        assertThat(response.headers().cseq()).isEmpty();
    }

    @Test
    void headersBeyondTheBoundAreLeftOut() {
        String via = "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK000000000000000\r\n";
        SipMessage many = parse("OPTIONS sip:a@example.com SIP/2.0\r\n" + via.repeat(10_000) + "\r\n");
        assertThat(many.headers().vias()).hasSizeBetween(4_000, 10_000);
        assertThat(many.defects())
                .contains(new Defect(
                        1, "headers longer than " + SipParser.MAX_HEADERS + " bytes, the rest was not read"));
        SipMessage wide = parse("SIP/2.0 200 OK\r\nX: " + "x".repeat(65_536) + "\r\nl: 2\r\n\r\nhi");
        assertThat(wide.headers().value("x").orElseThrow()).hasSize(65_536);
        assertThat(wide.bodyText()).isEqualTo("hi");
    }

    @Test
    void aDeclaredLengthIsNoPromise() {
        SipMessage message = parse(INVITE.replace("Content-Length: 5", "Content-Length: 104857600"));
        assertThat(message.bodyText()).isEqualTo("v=0\r\n");
        assertThat(message.defects())
                .isEqualTo(List.of(new Defect(14, "Content-Length is 104857600, the body has 5 bytes")));
    }
}
