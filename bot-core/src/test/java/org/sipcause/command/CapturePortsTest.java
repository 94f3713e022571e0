package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** The ports of a call stand in the commands that ask for it again. */
class CapturePortsTest {
    private static final String COMMAND = "tcpdump -ni any 'port 5060 or (ip[6:2] & 0x1fff != 0)'";

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1:5060, 198.51.100.2:5060, port 5060 or (",
        "192.0.2.1:5080, 198.51.100.2:5080, port 5080 or (",
        "192.0.2.1:5080, 198.51.100.2:5060, port 5060 or (",
        "192.0.2.1:49152, 198.51.100.2:5070, port 5070 or (",
        "192.0.2.1:49152, 198.51.100.2:49153, port 5060 or ("
    })
    void thePortOfTheServerIsAskedFor(String from, String to, String filter) throws IOException {
        String text = "2026/11/20 10:00:00.000000 " + from + " -> " + to + "\r\n"
                + "OPTIONS sip:" + to + " SIP/2.0\r\nVia: SIP/2.0/UDP " + from + ";branch=z9hG4bK-1\r\n"
                + "From: <sip:a@example.com>;tag=1\r\nTo: <sip:b@example.com>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n\r\n";
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var flow = CallFlow.of(List.of(new TraceReader(TraceFormats.ALL).read("", in)));

        assertThat(CapturePorts.of(flow, OptionalInt.of(0)).in(COMMAND)).contains("'" + filter);
        assertThat(CapturePorts.of(flow, OptionalInt.empty()).in(COMMAND)).contains("'" + filter);
    }
}
