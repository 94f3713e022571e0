package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.sipcause.octets.Octets;

/** A message's bytes with the places of its headers in them, counted from its start-line; the bytes are its own. */
final class MessageIndex {
    /**
     * Each header takes five places: name from, name to, value from, value to, and its mark: line number, whether it is folded,
     * and the number of its name where that is a well-known one. A line without a colon has an empty name.
     */
    private static final int STRIDE = 5;

    private static final int MARK = 4;
    private static final int LINE = 64;
    private static final int FOLDED = 32;

    private final byte[] bytes;
    private final boolean exact;
    private final int startEnd;
    private final int[] places;
    private final int count;
    private final int[] firsts;
    private final boolean ended;
    private final boolean cut;
    private final int bareLineEnd;
    private final int bodyFrom;

    MessageIndex(byte[] bytes, boolean exact, HeaderScan scan) {
        this.bytes = bytes;
        this.exact = exact;
        this.startEnd = scan.startEnd();
        this.count = scan.count();
        this.places = scan.places();
        this.firsts = scan.firsts();
        this.ended = scan.ended();
        this.cut = scan.cut();
        this.bareLineEnd = scan.bareLineEnd();
        this.bodyFrom = scan.bodyFrom();
    }

    int count() {
        return count;
    }

    boolean exact() {
        return exact;
    }

    /** Whether the empty line after the headers was seen. */
    boolean ended() {
        return ended;
    }

    /** Whether the headers went on beyond what is read of them. */
    boolean cut() {
        return cut;
    }

    /** The first line that does not end with CR LF; 0 where all do. */
    int bareLineEnd() {
        return bareLineEnd;
    }

    int bodyFrom() {
        return bodyFrom;
    }

    int length() {
        return bytes.length;
    }

    boolean sameBytes(MessageIndex other) {
        return Arrays.equals(bytes, other.bytes);
    }

    int bytesHash() {
        return Arrays.hashCode(bytes);
    }

    int line(int header) {
        return places[header * STRIDE + MARK] / LINE;
    }

    /** Whether the line has a name and a colon. */
    boolean named(int header) {
        return places[header * STRIDE] < places[header * STRIDE + 1];
    }

    /** The first header with a well-known name; the count where there is none. */
    int first(int known) {
        return firsts[known] == 0 ? count : firsts[known] - 1;
    }

    /** The next header with a well-known name; the count where there is none. */
    int next(int known, int after) {
        int header = after + 1;
        while (header < count && known(header) != known) {
            header++;
        }
        return header;
    }

    private int known(int header) {
        return places[header * STRIDE + MARK] % FOLDED;
    }

    String startLine() {
        return text(0, startEnd);
    }

    String name(int header) {
        return text(places[header * STRIDE], places[header * STRIDE + 1]);
    }

    /** Whether a header has a name, given in lower case, or its compact form; compared byte by byte, as it is asked for often. */
    boolean isNamed(int header, String name, byte compact) {
        int from = places[header * STRIDE];
        int length = places[header * STRIDE + 1] - from;
        if (length == 1) {
            return HeaderNames.lower(bytes[from]) == (name.length() == 1 ? name.charAt(0) : compact);
        }
        return length == name.length() && HeaderNames.matches(name, bytes, from);
    }

    /** The name of a header as bytes. */
    Slice nameSlice(int header) {
        return new Slice(bytes, places[header * STRIDE], places[header * STRIDE + 1]);
    }

    /** The value of a header as bytes, without blanks around it and with its folds. */
    Slice valueSlice(int header) {
        return new Slice(bytes, places[header * STRIDE + 2], places[header * STRIDE + 3]).trimmed();
    }

    Slice bodySlice() {
        return new Slice(bytes, bodyFrom, bytes.length);
    }

    /** A number that is equal for messages with the same header names, written the same way, in the same order. */
    long shape() {
        long shape = bareLineEnd == 0 ? 1 : 0;
        for (int header = 0; header < count; header++) {
            long name = known(header) == HeaderNames.OTHER ? nameSlice(header).hash() : known(header);
            shape = shape * 0x100000001b3L + name;
        }
        return shape;
    }

    /** The value of a header, unfolded and without blanks around it. */
    String value(int header) {
        int place = header * STRIDE;
        int from = places[place + 2];
        int to = places[place + 3];
        while (from < to && Scan.isBlank(bytes[from])) {
            from++;
        }
        while (from < to && Scan.isBlank(bytes[to - 1])) {
            to--;
        }
        return Scan.trimmed(unfolded(header, from, to));
    }

    /** Whether there is a comma in the value of a header. */
    boolean isList(int header) {
        int end = places[header * STRIDE + 3];
        return Octets.find(bytes, ',', places[header * STRIDE + 2], end) < end;
    }

    /** Reads the value of a header, where there is one, from the bytes as they are; one that is folded from a copy of its own. */
    <T> Optional<T> read(int header, Reading<T> reading) {
        if (places[header * STRIDE + MARK] % LINE >= FOLDED) {
            return Reading.of(value(header), reading);
        }
        int to = Octets.end(bytes, places[header * STRIDE + 2], places[header * STRIDE + 3]);
        int from = Octets.start(bytes, places[header * STRIDE + 2], to);
        return from < to ? reading.read(bytes, from, to) : Optional.empty();
    }

    String headerText(int header) {
        int place = header * STRIDE;
        return unfolded(header, places[place], places[place + 3]).strip();
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyFrom, bytes.length);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String bodyText() {
        return text(bodyFrom, bytes.length);
    }

    String text() {
        return text(0, bytes.length);
    }

    /** The number between two places; what is larger than an int is {@link Integer#MAX_VALUE}. */
    int status(int from, int to) {
        return (int) Octets.number(bytes, from, to, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE);
    }

    /** The version between two places. */
    String version(int from, int to) {
        return StartLine.version(bytes, from, to);
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    private String unfolded(int header, int from, int to) {
        String text = text(from, to);
        return places[header * STRIDE + MARK] % LINE < FOLDED ? text : Scan.unfolded(text);
    }
}
