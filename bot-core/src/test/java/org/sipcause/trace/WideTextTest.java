package org.sipcause.trace;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sipcause.trace.format.TraceFormats;

/** What a Windows editor or PowerShell saved is read like the same text in UTF-8. */
class WideTextTest {
    private static final String CALL = """
            OPTIONS sip:bob@example.com SIP/2.0
            From: "Ä \uD83D\uDE00" <sip:alice@example.com>;tag=1
            Call-ID: w1@192.0.2.1
            CSeq: 1 OPTIONS

            """;

    @Test
    void eitherOrderWithAndWithoutItsMark() throws IOException {
        for (Charset order : List.of(UTF_16LE, UTF_16BE)) {
            for (String mark : List.of("\uFEFF", "")) {
                Trace trace = new TraceReader(TraceFormats.ALL)
                        .read("x.txt", new ByteArrayInputStream((mark + CALL.repeat(200)).getBytes(order)));
                assertThat(trace.messages()).hasSize(200);
                assertThat(trace.messages()
                                .get(150)
                                .message()
                                .headers()
                                .from()
                                .orElseThrow()
                                .raw())
                        .isEqualTo("\"Ä \uD83D\uDE00\" <sip:alice@example.com>;tag=1");
                assertThat(trace.messages().getLast().position().line()).hasValue(199 * 5 + 1);
            }
        }
    }

    @Test
    void otherBytesAreLeftAlone() {
        assertThat(WideText.of(CALL.getBytes(UTF_8))).isEqualTo(Optional.empty());
        assertThat(WideText.of(new byte[64])).isEqualTo(Optional.empty());
        assertThat(WideText.of(new byte[] {'a', 0})).isEqualTo(Optional.empty());
    }
}
