package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A trace in a fenced block of a format's Markdown file, and below it what is read of it: {@code reads: sngrep}, then one line a message,
 * {@code - 2: 2026-11-20T15:27:09Z 192.0.2.1:5060 > 192.0.2.2:5060 UDP INVITE sip:bob@example.com SIP/2.0}, with {@code ?} for what the trace does not
 * say; {@code reads: nothing} where no message is in it.
 */
record Sample(String name, String trace, String format, List<String> messages) {
    static final Path FOLDER = Path.of("src/test/resources/org/sipcause/trace/format");

    /** Those of all files, in the order of their names. */
    static List<Sample> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Sample> samples = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                samples.addAll(of(file));
            }
            return samples;
        }
    }

    private static List<Sample> of(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".md", "");
        List<Sample> samples = new ArrayList<>();
        StringBuilder trace = new StringBuilder();
        List<String> messages = new ArrayList<>();
        String format = "";
        boolean inside = false;
        for (String line : Files.readString(file, UTF_8).split("\n", -1)) {
            if (line.startsWith("~~~")) {
                if (!inside && !format.isEmpty()) {
                    samples.add(new Sample(
                            name + " " + (samples.size() + 1), trace.toString(), format, List.copyOf(messages)));
                    format = "";
                }
                if (!inside) {
                    trace.setLength(0);
                    messages.clear();
                }
                inside = !inside;
            } else if (inside) {
                trace.append(line).append('\n');
            } else if (line.startsWith("reads: ")) {
                format = line.substring("reads: ".length()).replace("nothing", "");
                format = format.isEmpty() ? "nothing" : format;
            } else if (line.startsWith("- ")) {
                messages.add(line.substring(2));
            }
        }
        samples.add(new Sample(name + " " + (samples.size() + 1), trace.toString(), format, List.copyOf(messages)));
        return samples;
    }
}
