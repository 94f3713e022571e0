package org.sipcause.recordings;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call between real peers with a fault put in on purpose, and what has to be said of it: a capture and, beside it, lines of
 * {@code key: value}, which are YAML.
 *
 * @param capture its file
 * @param keys {@code title}; {@code how} the fault was put in; {@code outcome} of the whole; {@code first} and {@code also}, the findings that are
 *     to be there; {@code never}, those that must not; {@code failed}, the hop where the failure began; {@code code}, what the
 *     caller got last
 */
record Recording(Path capture, Map<String, String> keys) {
    private static final List<String> KEYS =
            List.of("title", "how", "outcome", "first", "also", "never", "failed", "code");

    String name() {
        return capture.getFileName().toString().replaceFirst("\\.pcap$", "");
    }

    Optional<String> key(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** The ids in {@code [one, two]}. */
    List<String> ids(String key) {
        return key(key).map(list -> list.replaceAll("[\\[\\] ]", "")).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    static List<Recording> all() throws IOException, URISyntaxException {
        var folder = Path.of(Recording.class.getResource(".").toURI()).resolveSibling("recordings");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pcap"))
                    .sorted()
                    .map(Recording::read)
                    .toList();
        }
    }

    private static Recording read(Path capture) {
        var keys = new LinkedHashMap<String, String>();
        try {
            for (var line : Files.readAllLines(
                    capture.resolveSibling(capture.getFileName().toString().replace(".pcap", ".yaml")))) {
                var parts = line.split(": ", 2);
                if (parts.length != 2
                        || !KEYS.contains(parts[0])
                        || keys.put(parts[0], parts[1].strip().replace("\"", "")) != null) {
                    throw new IllegalArgumentException(capture + ": " + line);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Recording(capture, keys);
    }
}
