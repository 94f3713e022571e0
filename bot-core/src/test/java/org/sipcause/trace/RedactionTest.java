package org.sipcause.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipParser;

class RedactionTest {
    private static final String REGISTER = """
            REGISTER sip:alice:hunter22@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1
            From: <sip:alice@example.com>;tag=1
            To: <sip:alice@example.com:5060>
            Call-ID: 1
            CSeq: 2 REGISTER
            Authorization: Digest username="alice", realm="example.com", nonce="abcdef",
             uri="sip:example.com", response = "0123456789abcdef", cnonce=fedcba9876, qop=auth
            Proxy-Authorization: Bearer eyJhbGciOiJub25lIn0.e30.
            X-Api-Token: 1234567890
            Contact: <sip:alice@192.0.2.1;pn-provider=x;pn-prid=ABCDEFGH>;expires=60
            Content-Type: application/sdp
            Content-Length: 158

            v=0
            o=- 1 1 IN IP4 192.0.2.1
            k=clear:key12345
            m=audio 4000 RTP/SAVP 0
            a=ice-pwd:icepassword
            a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0|2^20|1:4
            """.replace("\n", "\r\n");

    private static Trace trace(String... messages) {
        TraceBuilder builder = new TraceBuilder(Limits.DEFAULT);
        List.of(messages).forEach(text -> builder.add(SipParser.parse(text).orElseThrow(), Sighting.atLine(1)));
        return builder.build("x", "plain");
    }

    private static SipMessage message(Trace trace, int number) {
        return trace.messages().get(number - 1).message();
    }

    @ParameterizedTest
    @CsvSource({
        "hunter22",
        "0123456789abcdef",
        "fedcba9876",
        "eyJhbGciOiJub25lIn0",
        "1234567890",
        "ABCDEFGH",
        "key12345",
        "icepassword",
        "c2VjcmV0"
    })
    void secretsAreGone(String secret) {
        assertThat(REGISTER).contains(secret);
        SipMessage redacted = message(Redaction.credentials(trace(REGISTER)), 1);
        assertThat(redacted.text()).doesNotContain(secret).hasSameSizeAs(REGISTER);
    }

    @ParameterizedTest
    @CsvSource({
        "sip:alice:",
        "<sip:alice@example.com:5060>",
        "username=\"alice\"",
        "nonce=\"abcdef\"",
        "expires=60",
        "|2^20|1:4"
    })
    void theRestStays(String text) {
        assertThat(REGISTER).contains(text);
        assertThat(message(Redaction.credentials(trace(REGISTER)), 1).text()).contains(text);
    }

    @Test
    void equalStaysEqual() {
        String other = REGISTER.replace("0123456789abcdef", "9999999999999999");
        Trace redacted = Redaction.credentials(trace(REGISTER, other, REGISTER));
        assertThat(message(redacted, 1).text()).isEqualTo(message(redacted, 3).text());
        assertThat(message(redacted, 1).text())
                .isNotEqualTo(message(redacted, 2).text());
        assertThat(Redaction.credentials(redacted)
                        .messages()
                        .getFirst()
                        .message()
                        .text())
                .isEqualTo(message(redacted, 1).text());
        assertThat(message(redacted, 1).defects())
                .isEqualTo(message(trace(REGISTER), 1).defects());
    }

    @Test
    void nothingToHideIsNothingToDo() {
        Trace trace = trace("SIP/2.0 200 OK\r\nl: 0\r\n\r\n");
        assertThat(message(Redaction.credentials(trace), 1)).isSameAs(message(trace, 1));
    }

    @Test
    void noTextTakesLong() {
        String many = "Authorization: Digest response=" + "sip:a:".repeat(20_000) + "token".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Redaction.credentials(many));
    }
}
