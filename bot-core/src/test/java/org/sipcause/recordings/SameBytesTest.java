package org.sipcause.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same input gives the same bytes: again, in another process, with another number of processors, language and zone. */
class SameBytesTest {
    private static final int RUNS = 10;

    private static String first;

    @TempDir
    private Path folder;

    @BeforeAll
    static void once() throws IOException, URISyntaxException {
        first = reports();
    }

    @Test
    void tenRunsGiveTheSameBytes() throws IOException, URISyntaxException {
        for (int run = 1; run < RUNS; run++) {
            assertThat(reports().equals(first)).as("run %d", run).isTrue();
        }
    }

    /** A process of its own has its own order of sets and maps, which Java shuffles at every start. */
    @ParameterizedTest
    @MethodSource("processes")
    void anotherProcessGivesTheSameBytes(int processors, String language, String zone)
            throws IOException, InterruptedException, URISyntaxException {
        var out = folder.resolve("reports");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=" + processors,
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + language,
                        "-Duser.timezone=" + zone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reports.class.getName(),
                        recordings().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out).equals(first)).isTrue();
    }

    static Stream<Arguments> processes() {
        return Stream.of(
                arguments(1, "en", "UTC"),
                arguments(2, "en", "UTC"),
                arguments(1, "tr", "Asia/Kathmandu"),
                arguments(2, "ar", "America/St_Johns"));
    }

    private static String reports() throws IOException, URISyntaxException {
        var out = new StringWriter();
        Reports.write(recordings(), out);
        assertThat(List.of(out.toString().split("\n"))).hasSizeGreaterThan(50);
        return out.toString();
    }

    private static Path recordings() throws IOException, URISyntaxException {
        return Recording.all().getFirst().capture().getParent();
    }
}
