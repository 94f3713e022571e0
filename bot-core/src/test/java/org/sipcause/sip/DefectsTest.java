package org.sipcause.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectsTest {
    private static final String GOOD = """
            REGISTER sip:example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
            From: <sip:a@example.com>;tag=1
            To: <sip:a@example.com>
            Call-ID: x@192.0.2.1
            CSeq: 1 REGISTER
            Max-Forwards: 70
            Contact: <sip:a@192.0.2.1>
            Content-Length: 0

            """.replace("\n", "\r\n");

    private static String defects(String text) {
        return SipParser.parse(text).orElseThrow().defects().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            sip:example.com SIP/2.0     | <sip:example.com> SIP/2.0           | 1 | Request-URI in angle brackets
            sip:example.com SIP/2.0     | sip:2001:db8::1 SIP/2.0             | 1 | Request-URI: host or port cannot be read
            sip:example.com SIP/2.0     | sip:example.com?Route=x SIP/2.0     | 1 | headers in the Request-URI
            sip:example.com SIP/2.0     | sip:example.com; lr SIP/2.0         | 1 | blank inside the Request-URI
            REGISTER sip                | REGISTER  sip                       | 1 | blanks in the request line other than one space between its parts
            SIP/2.0/UDP                 | SIP/3.0/UDP                         | 2 | Via: protocol is not SIP/2.0
            192.0.2.1;branch            | 192.0.2.1:x;branch                  | 2 | Via: sent-by cannot be read as host and port
            ;branch=z9hG4bK1            | ;;branch=z9hG4bK1                   | 2 | Via: parameter without a name
            ;branch=z9hG4bK1            | ,                                   | 2 | Via: empty value in a list
            <sip:a@example.com>;tag=1   | "a <sip:a@example.com>;tag=1        | 3 | From: quote without an end
            <sip:a@example.com>;tag=1   | a, b <sip:a@example.com>;tag=1      | 3 | From: display name needs quotes
            <sip:a@example.com>;tag=1   | < sip:a@example.com>;tag=1          | 3 | From: not a URI
            <sip:a@example.com>;tag=1   | <sip:a@example.com;tag=1            | 3 | From: angle bracket without an end
            <sip:a@example.com>;tag=1   | a@example.com                       | 3 | From: no URI scheme
            <sip:a@example.com>;tag=1   | sip:a@example.com?x=y;tag=1         | 3 | From: URI with a comma or question mark is not in angle brackets
            x@192.0.2.1                 | x y                                 | 5 | Call-ID: not one word
            1 REGISTER                  | 2147483648 REGISTER                 | 6 | CSeq: not a number below 2^31 and a method
            1 REGISTER                  | 1 INVITE                            | 6 | CSeq method is not the method of the request line
            : 70                        | : 256                               | 7 | Max-Forwards: not a number from 0 to 255
            <sip:a@192.0.2.1>           | <sip:a@192.0.2.1>;expires=4294967296| 8 | Contact: expires is not a number below 2^32
            Length: 0                   | Length: -1                          | 9 | Content-Length: not a number from 0 to 4294967295
            Length: 0                   | Length: 1                           | 9 | Content-Length is 1, the body has 0 bytes
            Max-Forwards: 70            | CSeq: 1 REGISTER                    | 7 | a second CSeq header, the first is in line 6
            Max-Forwards: 70            | Max-Forwards                        | 7 | header without a colon
            Max-Forwards: 70            | Date: Sat, 21 Nov 2026 10:00:00 CET | 7 | Date: time zone is not GMT
            """)
    void oneFaultOneDefect(String good, String bad, int line, String what) {
        assertThat(GOOD).contains(good);
        assertThat(SipParser.parse(GOOD.replaceFirst(
                                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad)))
                        .orElseThrow()
                        .defects())
                .containsExactly(new Defect(line, what));
    }

    @Test
    void aWellFormedMessageHasNone() {
        assertThat(SipParser.parse(GOOD).orElseThrow().defects()).isEmpty();
        assertThat(SipParser.parse(GOOD.replace("<sip:a@192.0.2.1>", "*"))
                        .orElseThrow()
                        .defects())
                .isEmpty();
    }

    @Test
    void missingHeadersAreNamed() {
        assertThat(defects("SIP/2.0 200 OK\r\nl: 0\r\n\r\n"))
                .contains("no Via header", "no From header", "no To header", "no Call-ID header", "no CSeq header");
    }

    @Test
    void responses() {
        String tail = GOOD.substring(GOOD.indexOf('\r'));
        assertThat(defects("SIP/2.0 999 x" + tail)).contains("status code is not from 100 to 699");
        assertThat(defects("SIP/2.0 200" + tail)).contains("no space after the status code");
        assertThat(defects("SIP/2.0 200 " + tail)).isEqualTo("[]");
        assertThat(defects(GOOD.replace("Max-Forwards: 70", "Warning: 1812 x \"y\"")))
                .contains("three digits");
    }

    @Test
    void lineEndsAndTheEmptyLine() {
        assertThat(defects(GOOD.replace("\r\n", "\n"))).contains("line does not end with CR LF");
        assertThat(defects(GOOD.strip() + "\r\n")).contains("no empty line after the headers");
    }
}
