package org.sipcause.sdp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;

/** Reads session descriptions tolerantly: what it does not know it keeps, what breaks the grammar it names. */
public final class SdpParser {
    private static final int MAX_LINES = 10_000;
    private static final int MAX_DEFECTS = 50;
    private static final int STRIDE = 3;
    private static final long RTPMAP = Eight.of("a=rtpmap");
    private static final int RTPMAP_LENGTH = "a=rtpmap:".length();
    private static final String PTIME = "a=ptime:";

    private final byte[] bytes;
    private final List<SdpDefect> defects = new ArrayList<>(0);
    private final List<Media> media = new ArrayList<>(2);
    private int[] places = new int[16 * STRIDE];
    private int count;
    private int originFrom;
    private int originTo;
    private final Section session = new Section(0);
    private Section section = session;

    private SdpParser(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The session part or a medium, while it is read: of each line that stands once the first counts. */
    private static final class Section {
        private final int first;
        private int end;
        private Optional<Connection> connection = Optional.empty();
        private boolean connected;
        private Optional<Direction> direction = Optional.empty();
        private OptionalInt ptime = OptionalInt.empty();
        private List<Codec> rtpmaps = List.of();

        private Section(int first) {
            this.first = first;
        }
    }

    /** Reads a description. It never throws on input; text that is none gives a description without media. */
    public static Sdp parse(String text) {
        return parse(text.getBytes(UTF_8));
    }

    /** Reads a description in UTF-8, which keeps hold of the bytes: nobody may change them. */
    public static Sdp parse(byte[] bytes) {
        return new SdpParser(bytes).read();
    }

    private Sdp read() {
        int number = 0;
        int at = 0;
        while (at < bytes.length && number < MAX_LINES) {
            int end = Octets.lineEnd(bytes, at, bytes.length);
            number++;
            int stripped = Octets.end(bytes, at, end);
            if (at < stripped) {
                line(number, at, stripped);
            }
            boolean crlf = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
            at = end + (crlf ? 2 : 1);
        }
        endSection();
        boolean begun = session.end > 0;
        if (!begun || !Octets.is(bytes, places[1], places[2], "v=0")) {
            defect(1, "does not begin with v=0");
        }
        return new Sdp(
                bytes,
                originFrom,
                originTo,
                session.connection,
                session.direction,
                Collections.unmodifiableList(media),
                lines(session),
                Collections.unmodifiableList(defects));
    }

    private void line(int number, int from, int to) {
        if (to - from < 2 || bytes[from + 1] != '=' || bytes[from] < 'a' || bytes[from] > 'z') {
            defect(number, "not a type, = and a value");
            return;
        }
        if (bytes[from] == 'm') {
            endSection();
            section = new Section(count);
        }
        if (count * STRIDE == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[count * STRIDE] = number;
        places[count * STRIDE + 1] = from;
        places[count * STRIDE + 2] = to;
        count++;
        switch (bytes[from]) {
            case 'a' -> attribute(number, from, to);
            case 'c' -> connection(number, from, to);
            case 'o' -> origin(from, to);
            default -> {}
        }
    }

    private void endSection() {
        section.end = count;
        if (section != session) {
            int line = section.first * STRIDE;
            medium(places[line], places[line + 1], places[line + 2]);
        }
    }

    private List<SdpLine> lines(Section part) {
        return new SdpLines(bytes, places, part.first, part.end - part.first);
    }

    private void medium(int number, int from, int to) {
        Fields words = new Fields(bytes, from + 2, to);
        String type = words.next();
        words.step();
        OptionalLong port = words.number('/', 65_535); // behind a slash the number of ports
        String profile = words.next();
        List<String> formats = words.numbers();
        if (formats.isEmpty()) {
            defect(number, "m= line without type, port, profile and format");
        }
        if (port.isEmpty()) {
            defect(number, "m= line with a port that is not from 0 to 65535");
        }
        media.add(new Media(
                type,
                (int) port.orElse(0),
                profile,
                formats,
                section.connection,
                section.direction,
                section.rtpmaps.isEmpty() ? List.of() : Collections.unmodifiableList(section.rtpmaps),
                section.ptime,
                lines(section)));
    }

    private void origin(int from, int to) {
        if (section == session && originFrom == 0) {
            originFrom = from + 2;
            originTo = to;
        }
    }

    private void connection(int number, int from, int to) {
        if (section.connected) {
            return;
        }
        section.connected = true;
        Fields words = new Fields(bytes, from + 2, to);
        words.step();
        String type = words.next();
        words.step();
        if (words.isEmpty()) {
            defect(number, "c= line without network, address type and address");
            return;
        }
        section.connection = Optional.of(new Connection(type, words.part('/')));
    }

    private void attribute(int number, int from, int to) {
        int value = from + RTPMAP_LENGTH;
        if (value <= to && Eight.at(bytes, from) == RTPMAP && bytes[value - 1] == ':') {
            rtpmap(number, value, to);
        } else {
            other(from, to);
        }
    }

    private void other(int from, int to) {
        if (Octets.starts(bytes, from, to, PTIME)) {
            if (section.ptime.isEmpty()) {
                section.ptime = small(Octets.start(bytes, from + PTIME.length(), to), to);
            }
        } else if (section.direction.isEmpty() && Octets.find(bytes, ':', from, to) == to) {
            section.direction = Direction.of(bytes, Octets.start(bytes, from + 2, to), to);
        }
    }

    private OptionalInt small(int from, int to) {
        OptionalLong number = Fields.number(bytes, from, to, 10_000);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private void rtpmap(int number, int from, int to) {
        Optional<Codec> codec = Fields.codec(bytes, from, to);
        if (codec.isEmpty()) {
            defect(number, "rtpmap without payload type, name and clock rate");
            return;
        }
        if (section.rtpmaps.isEmpty()) {
            section.rtpmaps = new ArrayList<>(4);
        }
        section.rtpmaps.add(codec.get());
    }

    private void defect(int line, String what) {
        if (defects.size() < MAX_DEFECTS) {
            defects.add(new SdpDefect(line, what));
        }
    }
}
