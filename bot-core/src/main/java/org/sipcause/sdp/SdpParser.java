package org.sipcause.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads session descriptions tolerantly: what it does not know it keeps, what breaks the grammar it names. */
public final class SdpParser {
    private static final int MAX_LINES = 10_000;
    private static final int MAX_DEFECTS = 50;

    private final List<SdpLine> session = new ArrayList<>();
    private final List<SdpDefect> defects = new ArrayList<>();
    private final List<Media> media = new ArrayList<>();
    private List<SdpLine> current = session;
    private boolean inMedium;

    private SdpParser() {}

    /** Reads a description. It never throws on input; text that is none gives a description without media. */
    public static Sdp parse(String text) {
        return new SdpParser().read(text);
    }

    private Sdp read(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines().limit(MAX_LINES)::iterator) {
            number++;
            if (!line.isBlank()) {
                line(new SdpLine(number, line.stripTrailing()));
            }
        }
        endMedium();
        if (session.isEmpty() || !session.getFirst().text().equals("v=0")) {
            defect(1, "does not begin with v=0");
        }
        Optional<Origin> origin = first(session, "o=").flatMap(this::origin);
        if (origin.isEmpty() && !session.isEmpty()) {
            defect(1, "no o= line that can be read");
        }
        return new Sdp(origin, connection(session), direction(session), media, session, defects);
    }

    private void line(SdpLine line) {
        String text = line.text();
        if (text.length() < 2 || text.charAt(1) != '=' || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            defect(line.number(), "not a type, = and a value");
            return;
        }
        if (text.startsWith("m=")) {
            endMedium();
            inMedium = true;
            current = new ArrayList<>();
        }
        current.add(line);
    }

    private void endMedium() {
        if (!inMedium) {
            return;
        }
        SdpLine first = current.getFirst();
        String[] words = first.text().substring(2).strip().split("\\s+", 512);
        if (words.length < 4) {
            defect(first.number(), "m= line without type, port, profile and format");
        }
        String portText = words.length > 1 ? words[1] : "";
        int slash = portText.indexOf('/'); // the number of ports
        OptionalInt port = number(slash < 0 ? portText : portText.substring(0, slash), 65_535);
        if (port.isEmpty()) {
            defect(first.number(), "m= line with a port that is not from 0 to 65535");
        }
        List<SdpLine> lines = current;
        media.add(new Media(
                words[0],
                port.orElse(0),
                words.length > 2 ? words[2] : "",
                words.length > 3 ? List.of(words).subList(3, words.length) : List.of(),
                connection(lines),
                direction(lines),
                rtpmaps(lines),
                first(lines, "a=ptime:").map(value -> number(value, 10_000)).orElse(OptionalInt.empty()),
                lines));
    }

    private Optional<Origin> origin(String value) {
        String[] words = value.split("\\s+", 7);
        return words.length >= 6 ? Optional.of(new Origin(words[0], words[1], words[2], words[5])) : Optional.empty();
    }

    private Optional<Connection> connection(List<SdpLine> lines) {
        return first(lines, "c=").flatMap(value -> {
            String[] words = value.split("\\s+", 4);
            if (words.length < 3) {
                defect(1, "c= line without network, address type and address");
                return Optional.empty();
            }
            int scope = words[2].indexOf('/');
            return Optional.of(new Connection(words[1], scope < 0 ? words[2] : words[2].substring(0, scope)));
        });
    }

    private static Optional<Direction> direction(List<SdpLine> lines) {
        return lines.stream()
                .filter(line -> line.text().startsWith("a="))
                .flatMap(line -> Direction.of(line.text().substring(2).strip()).stream())
                .findFirst();
    }

    private List<Codec> rtpmaps(List<SdpLine> lines) {
        List<Codec> codecs = new ArrayList<>();
        for (SdpLine line : lines) {
            if (line.text().startsWith("a=rtpmap:")) {
                String[] words =
                        line.text().substring("a=rtpmap:".length()).strip().split("\\s+", 3);
                String[] encoding = words.length > 1 ? words[1].split("/", 4) : new String[0];
                OptionalInt payload = number(words[0], 127);
                if (payload.isEmpty() || encoding.length < 2) {
                    defect(line.number(), "rtpmap without payload type, name and clock rate");
                    continue;
                }
                int rate = number(encoding[1], Integer.MAX_VALUE).orElse(0);
                int channels = encoding.length > 2 ? number(encoding[2], 255).orElse(1) : 1;
                codecs.add(new Codec(payload.getAsInt(), encoding[0], rate, channels));
            }
        }
        return codecs;
    }

    private static Optional<String> first(List<SdpLine> lines, String start) {
        return lines.stream()
                .filter(line -> line.text().startsWith(start))
                .map(line -> line.text().substring(start.length()).strip())
                .findFirst();
    }

    private static OptionalInt number(String text, int bound) {
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(text);
        return value <= bound ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    private void defect(int line, String what) {
        if (defects.size() < MAX_DEFECTS) {
            defects.add(new SdpDefect(line, what));
        }
    }
}
