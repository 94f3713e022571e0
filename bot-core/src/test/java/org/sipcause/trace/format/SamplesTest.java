package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceFormat;
import org.sipcause.trace.TraceReader;

/** Every format reads its samples as they say: which messages, in which lines, when, from where to where. */
class SamplesTest {
    static List<Sample> samples() throws IOException {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsAsItSays(Sample sample) throws IOException {
        Trace trace = read(sample.trace());
        assertThat(trace.messages().stream().map(SamplesTest::line)).containsExactlyElementsOf(sample.messages());
        assertThat(trace.format().orElse("nothing")).isEqualTo(sample.format());
        assertThat(trace.messages())
                .allSatisfy(message -> assertThat(message.message().defects()).isEmpty());
    }

    @Test
    void everyTextFormatHasSamples() throws IOException {
        Set<String> sampled = Sample.all().stream().map(Sample::format).collect(Collectors.toCollection(TreeSet::new));
        assertThat(sampled)
                .containsAll(TraceFormats.ALL.stream()
                        .filter(format -> !(format instanceof CaptureFormat || format instanceof ForeignFile))
                        .map(TraceFormat::name)
                        .toList());
    }

    static Trace read(String text) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    static String line(CapturedMessage message) {
        return message.position().line().orElseThrow() + ": " + said(message.at()) + " " + said(message.from()) + " > "
                + said(message.to()) + " " + said(message.transport()) + " "
                + message.message().startLine();
    }

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("?");
    }
}
