package org.sipcause.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads session descriptions tolerantly: what it does not know it keeps, what breaks the grammar it names. */
public final class SdpParser {
    private static final int MAX_LINES = 10_000;
    private static final int MAX_DEFECTS = 50;
    private static final int MAX_FORMATS = 509;
    private static final String RTPMAP = "a=rtpmap:";
    private static final String PTIME = "a=ptime:";

    private final List<SdpLine> session = new ArrayList<>();
    private final List<SdpDefect> defects = new ArrayList<>();
    private final List<Media> media = new ArrayList<>();
    private Optional<Origin> origin = Optional.empty();
    private boolean originSeen;
    private Optional<Connection> sessionConnection = Optional.empty();
    private Optional<Direction> sessionDirection = Optional.empty();
    private Section section = new Section(session);
    private boolean inMedium;

    private SdpParser() {}

    /** The session part or a medium, while it is read: of each line that stands once the first counts. */
    private static final class Section {
        private final List<SdpLine> lines;
        private Optional<Connection> connection = Optional.empty();
        private boolean connected;
        private Optional<Direction> direction = Optional.empty();
        private OptionalInt ptime = OptionalInt.empty();
        private List<Codec> rtpmaps = List.of();

        private Section(List<SdpLine> lines) {
            this.lines = lines;
        }
    }

    /** Reads a description. It never throws on input; text that is none gives a description without media. */
    public static Sdp parse(String text) {
        return new SdpParser().read(text);
    }

    private Sdp read(String text) {
        int number = 0;
        int at = 0;
        while (at < text.length() && number < MAX_LINES) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            number++;
            if (at < end) {
                String line = text.substring(at, end);
                boolean clean = text.charAt(end - 1) > ' ' && text.charAt(end - 1) < 127;
                if (clean || !line.isBlank()) {
                    line(new SdpLine(number, clean ? line : line.stripTrailing()));
                }
            }
            boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (crlf ? 2 : 1);
        }
        endSection();
        if (session.isEmpty() || !session.getFirst().text().equals("v=0")) {
            defect(1, "does not begin with v=0");
        }
        if (origin.isEmpty() && !session.isEmpty()) {
            defect(1, "no o= line that can be read");
        }
        return new Sdp(origin, sessionConnection, sessionDirection, media, session, defects);
    }

    private void line(SdpLine line) {
        String text = line.text();
        if (text.length() < 2 || text.charAt(1) != '=' || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            defect(line.number(), "not a type, = and a value");
            return;
        }
        if (text.charAt(0) == 'm') {
            endSection();
            inMedium = true;
            section = new Section(new ArrayList<>());
        }
        section.lines.add(line);
        switch (text.charAt(0)) {
            case 'a' -> attribute(line);
            case 'c' -> connection(line);
            case 'o' -> origin(text);
            default -> {}
        }
    }

    private void endSection() {
        if (!inMedium) {
            sessionConnection = section.connection;
            sessionDirection = section.direction;
            return;
        }
        SdpLine first = section.lines.getFirst();
        Fields words = new Fields(first.text(), 2);
        String type = words.next();
        String portText = words.next();
        String profile = words.next();
        List<String> formats = new ArrayList<>(4);
        for (String format = words.next(); !format.isEmpty() && formats.size() < MAX_FORMATS; format = words.next()) {
            formats.add(format);
        }
        if (formats.isEmpty()) {
            defect(first.number(), "m= line without type, port, profile and format");
        }
        int slash = portText.indexOf('/'); // the number of ports
        OptionalInt port = number(slash < 0 ? portText : portText.substring(0, slash), 65_535);
        if (port.isEmpty()) {
            defect(first.number(), "m= line with a port that is not from 0 to 65535");
        }
        media.add(new Media(
                type,
                port.orElse(0),
                profile,
                formats,
                section.connection,
                section.direction,
                section.rtpmaps,
                section.ptime,
                section.lines));
    }

    private void origin(String text) {
        if (inMedium || originSeen) {
            return;
        }
        originSeen = true;
        Fields words = new Fields(text, 2);
        String user = words.next();
        String id = words.next();
        String version = words.next();
        words.next();
        words.next();
        String address = words.next();
        origin = address.isEmpty() ? Optional.empty() : Optional.of(new Origin(user, id, version, address));
    }

    private void connection(SdpLine line) {
        if (section.connected) {
            return;
        }
        section.connected = true;
        Fields words = new Fields(line.text(), 2);
        words.next();
        String type = words.next();
        String address = words.next();
        if (address.isEmpty()) {
            defect(line.number(), "c= line without network, address type and address");
            return;
        }
        int scope = address.indexOf('/');
        section.connection = Optional.of(new Connection(type, scope < 0 ? address : address.substring(0, scope)));
    }

    private void attribute(SdpLine line) {
        String text = line.text();
        if (text.startsWith(RTPMAP)) {
            rtpmap(line);
        } else if (text.startsWith(PTIME)) {
            if (section.ptime.isEmpty()) {
                section.ptime = number(text.substring(PTIME.length()).strip(), 10_000);
            }
        } else if (section.direction.isEmpty() && text.indexOf(':') < 0) {
            section.direction = Direction.of(text.substring(2).strip());
        }
    }

    private void rtpmap(SdpLine line) {
        Fields words = new Fields(line.text(), RTPMAP.length());
        OptionalInt payload = number(words.next(), 127);
        String encoding = words.next();
        int slash = encoding.indexOf('/');
        if (payload.isEmpty() || slash < 0) {
            defect(line.number(), "rtpmap without payload type, name and clock rate");
            return;
        }
        int second = encoding.indexOf('/', slash + 1);
        String rate = encoding.substring(slash + 1, second < 0 ? encoding.length() : second);
        int channels = 1;
        if (second >= 0) {
            int third = encoding.indexOf('/', second + 1);
            channels = number(encoding.substring(second + 1, third < 0 ? encoding.length() : third), 255)
                    .orElse(1);
        }
        if (section.rtpmaps.isEmpty()) {
            section.rtpmaps = new ArrayList<>(4);
        }
        section.rtpmaps.add(new Codec(
                payload.getAsInt(),
                encoding.substring(0, slash),
                number(rate, Integer.MAX_VALUE).orElse(0),
                channels));
    }

    private static OptionalInt number(String text, int bound) {
        if (text.isEmpty() || text.length() > 10) {
            return OptionalInt.empty();
        }
        long value = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return value <= bound ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    private void defect(int line, String what) {
        if (defects.size() < MAX_DEFECTS) {
            defects.add(new SdpDefect(line, what));
        }
    }
}
