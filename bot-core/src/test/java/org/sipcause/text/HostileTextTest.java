package org.sipcause.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Text that invites repairs without end is read in time that grows with its length. */
class HostileTextTest {
    private static final String WAKE = """
            > <p>INVITE sip:a@example.com SIP/2.0<br>
            Via: &lt;sip:a@example.com|x> [a](mailto:a) \\r\\nFrom: x To: y Call-ID: z CSeq: 1 INVITE
            1 0.1 192.0.2.1 -> 192.0.2.2 SIP 9 Status: 200 OK |
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "<",
                "<b ",
                "](",
                "<sip",
                "INVITE sip:a ",
                "SIP/2.0 200 ",
                " SIP 1 Status: 200 |",
                "\tSIP ",
                "Via: ",
                "Content-Length:   ",
                "\\r\\n",
                "#012",
                "-- ",
                "recv ",
                "> ",
                "a: b\n",
                "INVITE sip:a\n",
                "&lt;",
                "0x0000:  41",
                "\u200b",
                "\n\n",
                "**",
                "^M",
                "\u001b["
            })
    void onePieceWithoutEnd(String piece) {
        String text = WAKE + piece.repeat(1_500_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var in = new ByteArrayInputStream(text.getBytes(UTF_8));
            assertThat(new TraceReader(TraceFormats.ALL).read("x.txt", in).name())
                    .isEqualTo("x.txt");
        });
    }
}
