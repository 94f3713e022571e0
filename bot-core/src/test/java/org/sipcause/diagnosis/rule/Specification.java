package org.sipcause.diagnosis.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.MediaStream;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Position;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/**
 * What a rule's Markdown file says: traces in fenced blocks, and under each what is to be found in it. Lines that begin with
 * {@code network:} add what a capture would have shown beside SIP. A line {@code === next capture} in a block divides several
 * captures of one incident; a block of {@code packets} holds messages as a capture has them, each alone and whole in its packet.
 */
record Specification(String id, List<Sample> samples) {
    private static final String FENCE = "```";
    private static final String NEXT = "=== next capture\n";

    /**
     * One trace.
     *
     * @param line of its fence in the file
     * @param packets whether its messages came in packets
     * @param finds {@code id at number}, {@code id at line 12} or {@code id at frame 3} of each finding that is to be there; errors and warnings that are not named are mistakes
     */
    record Sample(int line, boolean packets, String text, List<String> network, List<String> finds) {
        /** One trace, or several captures put together. */
        CallFlow flow() throws IOException {
            var captures = new ArrayList<Trace>();
            for (var part : List.of(text.split(NEXT, -1))) {
                captures.add(read("sample" + (captures.isEmpty() ? "" : captures.size()), part));
            }
            return captures.size() == 1 ? CallFlow.of(captures) : CallFlow.together(captures);
        }

        Trace read() throws IOException {
            return read("sample", text);
        }

        private Trace read(String name, String text) throws IOException {
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            var trace = new TraceReader(TraceFormats.ALL).read(name, in);
            var events = network.stream()
                    .filter(line -> !line.contains(" RTP "))
                    .map(Sample::event)
                    .toList();
            var streams = network.stream()
                    .filter(line -> line.contains(" RTP "))
                    .map(Sample::stream)
                    .toList();
            return new Trace(
                    trace.name(),
                    trace.format(),
                    packets ? trace.messages().stream().map(Sample::packet).toList() : trace.messages(),
                    trace.unread(),
                    events,
                    streams,
                    trace.remarks(),
                    trace.repaired());
        }

        private static CapturedMessage packet(CapturedMessage seen) {
            return new CapturedMessage(
                    seen.number(),
                    seen.message(),
                    seen.at(),
                    seen.times(),
                    seen.from(),
                    seen.to(),
                    seen.transport(),
                    Position.frame(seen.number()),
                    seen.duplicateOf());
        }

        /**
         * {@code network: 20 2026-11-20T10:00:01Z RTP 192.0.2.1:4000 198.51.100.1:5000 8,101 250 packets 0 lost 2026-11-20T10:00:06Z}:
         * first frame and time, both ends, payload types, packets, lost ones, time of the last.
         */
        private static MediaStream stream(String line) {
            var words = line.split(" ", -1);
            return new MediaStream(
                    Integer.parseInt(words[0]),
                    Optional.of(Instant.parse(words[1])),
                    Optional.of(Instant.parse(words[10])),
                    Endpoint.parse(words[3]).orElseThrow(),
                    Endpoint.parse(words[4]).orElseThrow(),
                    1,
                    Arrays.stream(words[5].split(",")).map(Integer::valueOf).toList(),
                    Long.parseLong(words[6]),
                    Long.parseLong(words[8]));
        }

        /** {@code network: 12 2026-11-20T10:00:00.002Z TCP_REFUSED 203.0.113.41:5060 198.51.100.30:34000 connection refused}. */
        private static NetworkEvent event(String line) {
            var words = line.split(" ", 6);
            return new NetworkEvent(
                    NetworkEvent.Kind.valueOf(words[2]),
                    Integer.parseInt(words[0]),
                    Optional.of(Instant.parse(words[1])),
                    Endpoint.parse(words[3]).orElseThrow(),
                    Endpoint.parse(words[4]).orElseThrow(),
                    words[5]);
        }
    }

    static Specification read(Path file) throws IOException {
        var samples = new ArrayList<Sample>();
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                var end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                samples.add(sample(lines, i, end));
                i = end;
            }
        }
        return new Specification(file.getFileName().toString().replace(".md", ""), samples);
    }

    private static Sample sample(List<String> lines, int fence, int end) {
        var text = String.join("\n", lines.subList(fence + 1, end)) + "\n";
        var network = new ArrayList<String>();
        var finds = new ArrayList<String>();
        for (var line : lines.subList(end + 1, lines.size())) {
            if (line.startsWith(FENCE)) {
                break;
            }
            if (line.startsWith("network: ")) {
                network.add(line.substring("network: ".length()));
            } else if (line.startsWith("finds: ") && !line.equals("finds: nothing")) {
                finds.add(line.substring("finds: ".length()));
            }
        }
        return new Sample(fence + 1, lines.get(fence).equals(FENCE + "packets"), text, network, finds);
    }
}
