package org.sipcause.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Every kind of damage, done to a call by a seeded hand, gives back the start-lines that the call had. */
class DamageTest {
    private static final String CALL = """
            INVITE sip:bob@example.com;user=phone SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK74bf9%1$s;rport
            Max-Forwards: 70
            From: "Alice" <sip:alice@example.com>;tag=9fxced76sl%1$s
            To: <sip:bob@example.com>
            Call-ID: 3848276298220188511%1$s@192.0.2.1
            CSeq: 1 INVITE
            Contact: <sip:alice@192.0.2.1:5060;transport=udp>
            Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, NOTIFY, REFER, PRACK, UPDATE, INFO, SUBSCRIBE
            Content-Type: application/sdp
            Content-Length: 129

            v=0
            o=- 1 1 IN IP4 192.0.2.1
            s=-
            c=IN IP4 192.0.2.1
            t=0 0
            m=audio 4000 RTP/AVP 8 101
            a=rtpmap:8 PCMA/8000
            a=sendrecv

            SIP/2.0 100 Trying
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK74bf9%1$s;rport=5060;received=192.0.2.1
            From: "Alice" <sip:alice@example.com>;tag=9fxced76sl%1$s
            To: <sip:bob@example.com>
            Call-ID: 3848276298220188511%1$s@192.0.2.1
            CSeq: 1 INVITE
            Content-Length: 0

            SIP/2.0 486 Busy Here
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK74bf9%1$s;rport=5060;received=192.0.2.1
            From: "Alice" <sip:alice@example.com>;tag=9fxced76sl%1$s
            To: <sip:bob@example.com>;tag=314159
            Call-ID: 3848276298220188511%1$s@192.0.2.1
            CSeq: 1 INVITE
            Warning: 399 pbx.example.com "SIP/2.0 404 was not it"
            Content-Length: 0

            ACK sip:bob@example.com;user=phone SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK74bf9%1$s;rport
            Max-Forwards: 70
            From: "Alice" <sip:alice@example.com>;tag=9fxced76sl%1$s
            To: <sip:bob@example.com>;tag=314159
            Call-ID: 3848276298220188511%1$s@192.0.2.1
            CSeq: 1 ACK
            Content-Length: 0

            """;
    private static final List<String> STARTS = List.of(
            "INVITE sip:bob@example.com;user=phone SIP/2.0",
            "SIP/2.0 100 Trying",
            "SIP/2.0 486 Busy Here",
            "ACK sip:bob@example.com;user=phone SIP/2.0");

    private static String prefixed(String text, UnaryOperator<String> line) {
        return text.lines().map(line).reduce("", (all, one) -> all + one + "\n");
    }

    private static String wrapped(String text, int width) {
        return prefixed(text, line -> {
            StringBuilder out = new StringBuilder(line);
            for (int at = width; at < out.length(); at += width + 1) {
                out.insert(at, '\n');
            }
            return out.toString();
        });
    }

    private static Map<String, UnaryOperator<String>> damages(Random random) {
        Map<String, UnaryOperator<String>> all = new TreeMap<>();
        String zero = "\u200b\u200c\ufeff";
        int seconds = random.nextInt(10, 50);
        all.put("none", text -> text);
        all.put("quoted", text -> prefixed(text, line -> "> " + line));
        all.put("quoted twice", text -> prefixed(text, line -> ">> " + line));
        all.put("indented", text -> prefixed(text, line -> "\t" + line));
        all.put(
                "syslog",
                text -> prefixed(
                        text,
                        line -> "Nov 20 10:00:" + random.nextInt(10, 59) + " pbx-1 logger[" + random.nextInt(99, 9999)
                                + "]: " + line));
        all.put("docker", text -> prefixed(text, line -> "pbx-1  | " + line));
        all.put(
                "logcat",
                text -> prefixed(text, line -> "11-20 10:00:" + seconds + ".123  5707  6276 D Phone: " + line));
        all.put("flutter", text -> prefixed(text, line -> "I/flutter ( 8" + random.nextInt(10, 99) + "): " + line));
        all.put("syslog, quoted", text -> prefixed(text, line -> "> Nov 20 10:00:01 pbx-1 logger[12]: " + line));
        all.put("double spaced", text -> text.replace("\n", "\n\n"));
        all.put("no empty lines", text -> text.replace("\n\n", "\n"));
        all.put("wrapped at 60", text -> wrapped(text, 60));
        all.put("wrapped at 60, quoted", text -> prefixed(wrapped(text, 60), line -> "> " + line));
        all.put(
                "logcat, wrapped",
                text -> wrapped(prefixed(text, line -> "11-20 10:00:01.123  5707  6276 D Phone: " + line), 80));
        all.put("flattened", text -> "look: " + text.replace("\n", " "));
        all.put(
                "entities",
                text -> text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
        all.put(
                "page",
                text -> "<p>what is this?</p><pre><code>"
                        + text.replace("<", "&lt;").replace(">", "&gt;") + "</code></pre>");
        all.put("breaks", text -> text.replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>\n"));
        all.put("literal", text -> "10:00:01 msg: " + text.replace("\n", "\\r\\n"));
        all.put("json", text -> "{\"payload\":\"" + text.replace("\"", "\\\"").replace("\n", "\\r\\n") + "\"}");
        all.put("octal", text -> text.replace("\n", "#015#012"));
        all.put("literal and real", text -> text.replace("\n", "\\r\\n\n"));
        all.put("caret", text -> text.replace("\n", "^M\n"));
        all.put("colours", text -> prefixed(text, line -> "\u001b[32m" + line + "\u001b[0m"));
        all.put(
                "zero width",
                text -> prefixed(
                        text,
                        line -> line.length() < 6
                                ? line
                                : new StringBuilder(line)
                                        .insert(random.nextInt(1, line.length()), zero.charAt(random.nextInt(3)))
                                        .toString()));
        all.put("fence", text -> "```" + text.strip() + "```");
        all.put("round quotes", text -> text.replace("\"Alice\"", "\u201cAlice\u201d"));
        all.put(
                "slack",
                text -> text.replace("<sip:alice@example.com>", "<sip:alice@example.com|sip:alice@example.com>"));
        all.put("markdown", text -> text.replace("bob@example.com", "[bob@example.com](mailto:bob@example.com)"));
        all.put("mail", text -> text.replace("bob@example.com", "bob@example.com<mailto:bob@example.com>"));
        all.put("no angles", text -> text.replaceAll("<[^>\n]*>", ""));
        all.put(
                "glued",
                text -> text.replace("INVITE sip", "INFO: sending: INVITE sip")
                        .replace("\nSIP/2.0", "\nrecv=SIP/2.0")
                        .replace("\nACK", "\nsend=ACK"));
        all.put("masked", text -> text.replace("192.0.2.1", "x.x.x.1").replace("alice@", "###@"));
        all.put(
                "csv",
                text -> prefixed(text, line -> line.replace("\"", "\"\""))
                        .replace("\n\n", "\"\n7,2026-11-20 10:00:01,\""));
        return all;
    }

    static Stream<String> names() {
        return damages(new Random(1)).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesBackTheStartLines(String name) throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            String call = CALL.formatted(Integer.toHexString(random.nextInt(0x1000, 0xffff)));
            String text = damages(random).get(name).apply(call);
            assertThat(read(text).messages())
                    .as(text)
                    .extracting(message -> message.message().startLine())
                    .isEqualTo(STARTS);
        }
    }

    @Test
    void whatIsWholeIsNotRepaired() throws IOException {
        assertThat(read(CALL.formatted("")).repaired()).isEmpty();
        assertThat(read(CALL.formatted("").replace("\n", "\r\n")).repaired()).isEmpty();
        assertThat(read(CALL.formatted("").replace("\n", "\n\n")).repaired()).isNotEmpty();
    }

    @Test
    void whatTellsOfAMessageIsNone() throws IOException {
        String about = """
                CSeq 483 was answered, sent 408 bytes
                got reply SIP/2.0 486 Busy Here from 192.0.2.1
                RX 'Resp 401/cseq=1/REGISTER' from 192.0.2.1
                firstLine="INVITE sip:bob@example.com SIP/2.0"
                GET /index.html HTTP/1.1
                RTSP/1.0 401 Unauthorized
                CSeq: 1
                """;
        assertThat(read(about).messages()).isEmpty();
    }

    private static Trace read(String text) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
