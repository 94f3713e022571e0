package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;

/** Texts that speak of SIP, or of its codes, and tell of no call: nothing is concluded from them. */
class NoSipTest {
    private static final Path SAMPLES = Path.of("src/test/resources/org/sipcause/trace/no-sip");

    static List<Path> samples() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SAMPLES, "*.txt")) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            return all.stream().sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsTold(Path sample) throws IOException {
        Trace trace = read(Files.readString(sample));

        assertThat(trace.messages()).isEmpty();
        assertThat(trace.remarks()).isEmpty();
    }

    @Test
    void aLongTextTellsOnlyWhereItIsALog() throws IOException {
        String document = "A paragraph on SIP and its servers.\n".repeat(300) + "Response 503 Service Unavailable\n";
        String log = "10:00:00 a line on SIP\n".repeat(300)
                + "10:00:01 Got SIP response 503 \"Service Unavailable\" back from 192.0.2.1:5060\n";

        assertThat(read(document).remarks()).isEmpty();
        assertThat(read(log).remarks()).hasSize(1);
    }

    private static Trace read(String text) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
