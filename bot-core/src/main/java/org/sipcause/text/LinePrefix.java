package org.sipcause.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What logs put before every line: times, levels, hosts, processes, containers. It is found as the shape that lines have in common. */
final class LinePrefix implements Repair {
    private static final int LONGEST = 160;
    private static final int MOST_SHAPES = 6;

    /** What was seen with one shape. */
    private static final class Seen {
        private final Set<String> words = new LinkedHashSet<>();
        private final List<Shape> shapes = new ArrayList<>();
        private boolean header;
    }

    @Override
    public String name() {
        return "log prefixes removed";
    }

    @Override
    public Optional<Supplier<Mender>> needed(List<String> head) {
        Map<String, Seen> byKey = new LinkedHashMap<>();
        for (String line : head) {
            int core = core(line);
            if (core > 0 && !line.substring(0, core).isBlank()) {
                Shape shape = Shape.of(line.substring(0, core));
                Seen seen = byKey.computeIfAbsent(shape.key(), _ -> new Seen());
                int name = SipWords.header(line, core);
                boolean sdp = SipWords.isSdp(line.substring(core));
                seen.header |= name > core || sdp;
                seen.words.add(
                        name > core
                                ? line.substring(core, name)
                                : line.substring(core, Math.min(line.length(), core + 8)));
                seen.shapes.add(shape);
            }
        }
        List<Shape> shapes = byKey.values().stream()
                .filter(seen -> seen.header && seen.words.size() > 1)
                .filter(seen -> seen.words.size() > 4 || seen.shapes.getFirst().technical())
                .map(seen -> seen.shapes.stream().reduce(Shape::with).orElseThrow())
                .limit(MOST_SHAPES)
                .toList();
        return shapes.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> (line, out) -> out.accept(without(shapes, line)));
    }

    private static Line without(List<Shape> shapes, Line line) {
        String text = line.text();
        for (Shape shape : shapes) {
            int end = shape.end(text);
            if (end > 0) {
                return line.without(end);
            }
        }
        return line;
    }

    /** Where SIP begins in a line, behind something else; 0 where it does at once or not at all. */
    static int core(String line) {
        if (SipWords.isHexRow(line.strip())) {
            return 0; // the column of characters holds words by chance
        }
        int most = Math.min(line.length(), LONGEST);
        for (int at = 0; at < most; at++) {
            boolean free = at == 0 || " \t:|]>)".indexOf(line.charAt(at - 1)) >= 0;
            if (free && begins(line, at)) {
                return at;
            }
        }
        return 0;
    }

    private static boolean begins(String line, int at) {
        return SipWords.header(line, at) > at
                || SipWords.response(line, at)
                || (SipWords.method(line, at) > at && SipWords.request(line, at) == line.length())
                || line.startsWith("m=audio ", at)
                || line.startsWith("c=IN IP", at)
                || line.startsWith("a=rtpmap:", at)
                || line.startsWith("a=fmtp:", at)
                || line.startsWith("a=sendrecv", at);
    }
}
