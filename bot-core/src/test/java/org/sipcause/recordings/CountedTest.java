package org.sipcause.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sipcause.sip.SipMessage;
import org.sipcause.sip.SipRequest;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/**
 * As many messages are read of a capture as tshark finds, by method and by code: as tshark once said and the file beside the capture holds,
 * and, where tshark is installed, as it says now, frame by frame.
 */
class CountedTest {
    private static List<Path> captures() throws IOException, URISyntaxException {
        Path folder = Path.of(CountedTest.class.getResource(".").toURI()).resolveSibling("counted");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".pcap"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> asManyAsTheFileSays() throws IOException, URISyntaxException {
        return captures().stream()
                .map(capture -> dynamicTest(name(capture), () -> {
                    List<String> lines = Files.readAllLines(
                            capture.resolveSibling(name(capture).replaceFirst("\\.pcap(ng)?$", ".yaml")));
                    assertThat(lines).hasSize(3);
                    Map<String, Integer> said = new TreeMap<>();
                    for (String count : String.join(", ", lines.subList(1, 3))
                            .replaceAll("(requests|responses): |[{}]", "")
                            .split(", ", -1)) {
                        said.put(count.split(": ", 2)[0], Integer.valueOf(count.split(": ", 2)[1]));
                    }
                    Map<String, Integer> read = new TreeMap<>();
                    messages(capture).forEach(message -> read.merge(kind(message.message()), 1, Integer::sum));
                    assertThat(read).isEqualTo(said);
                }));
    }

    @Test
    void tsharkFindsTheSameInTheSameFrames() throws IOException, InterruptedException, URISyntaxException {
        assumeTrue(installed(), "tshark is not installed: the counts in the files were not made again");
        for (Path capture : captures()) {
            List<String> read = messages(capture).stream()
                    .map(message -> message.position().frame().orElseThrow() + " " + kind(message.message()))
                    .sorted()
                    .toList();
            assertThat(tshark(capture)).as(name(capture)).isEqualTo(read);
        }
    }

    private static String name(Path capture) {
        return capture.getFileName().toString();
    }

    private static List<CapturedMessage> messages(Path capture) throws IOException {
        try (var in = Files.newInputStream(capture)) {
            var trace = new TraceReader(TraceFormats.ALL).read(name(capture), in);
            assertThat(trace.unread()).as(name(capture)).isEmpty();
            return trace.messages();
        }
    }

    private static String kind(SipMessage message) {
        return switch (message) {
            case SipRequest request -> request.method();
            case SipResponse response -> Integer.toString(response.status());
        };
    }

    private static boolean installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark")));
    }

    private static List<String> tshark(Path capture) throws IOException, InterruptedException {
        Process tshark = new ProcessBuilder(
                        "tshark",
                        "-n",
                        "-r",
                        capture.toString(),
                        "-Ysip",
                        "-Tfields",
                        "-eframe.number",
                        "-esip.Method",
                        "-esip.Status-Code")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> found = new ArrayList<>();
        try (var out = tshark.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] fields = line.split("\t", -1);
                for (String kind : (fields[1] + "," + fields[2]).split(",", -1)) {
                    if (!kind.isEmpty()) {
                        found.add(fields[0] + " " + kind);
                    }
                }
            }
        }
        assertThat(tshark.waitFor()).isZero();
        return found.stream().sorted().toList();
    }
}
