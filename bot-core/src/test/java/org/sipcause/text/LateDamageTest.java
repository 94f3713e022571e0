package org.sipcause.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Damage that begins far behind the beginning of a text is undone like damage at once, and told. */
class LateDamageTest {
    private static final String MESSAGES = """
            INVITE sip:bob@example.com SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1
            From: <sip:alice@example.com>;tag=a1
            To: <sip:bob@example.com>
            Call-ID: 1@192.0.2.1
            CSeq: 1 INVITE
            Content-Length: 0

            SIP/2.0 486 Busy Here
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1
            From: <sip:alice@example.com>;tag=a1
            To: <sip:bob@example.com>;tag=b2
            Call-ID: 1@192.0.2.1
            CSeq: 1 INVITE
            Content-Length: 0

            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quote marks removed                   | (?m)^ | >\\s
            log prefixes removed                  | (?m)^ | Nov 20 10:00:00 pbx sipd[7]:\\s
            written-out line ends made line ends  | \\n   | \\\\r\\\\n
            HTML, code fences and emphasis removed | <sip | &lt;sip
            """)
    void isUndone(String told, String what, String by) throws IOException {
        String damaged = MESSAGES.replaceAll(what.replace("\\n", "\n"), by.replace("\\s", " "));
        for (int filler : new int[] {1, 3_000, 30_000}) {
            Trace trace = read("reloading the dial plan\n".repeat(filler) + damaged + "\n");
            assertThat(trace.messages())
                    .extracting(CapturedMessage::message)
                    .extracting(message -> message.startLine() + " "
                            + message.headers().callId().orElse(""))
                    .containsExactly(
                            "INVITE sip:bob@example.com SIP/2.0 1@192.0.2.1", "SIP/2.0 486 Busy Here 1@192.0.2.1");
            assertThat(trace.repaired()).contains(told);
            assertThat(trace.messages().getFirst().position().line()).hasValue(filler + 1);
        }
    }

    private static Trace read(String text) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
