package org.sipcause.sip;

import java.util.OptionalInt;
import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;

/** Where in a message its headers begin and end, counted from its start-line; found in one pass over its bytes. */
final class HeaderPlaces {
    /** Those of no message. */
    static final HeaderPlaces NONE = new HeaderPlaces(new byte[0], 0, 0);

    /**
     * Each header takes four places: where its name begins, where its value does, where that ends, and its mark: line number, whether
     * it is folded, and the number of its name where that is a well-known one. A line without a name begins with its value.
     */
    private static final int STRIDE = 4;

    private static final int VALUE = 1;
    private static final int END = 2;
    private static final int MARK = 3;
    private static final int LINE_SHIFT = 6;
    private static final int FOLDED = 32;
    private static final int NAME = FOLDED - 1;

    private final int[] places;
    private final int[] firsts;
    private final int count;
    private final int vias;
    private final int startEnd;
    private final int bodyFrom;
    private final int bareLineEnd;
    private final boolean ended;
    private final boolean cut;

    /** Scans a message that begins at {@code start}; what follows the headers, up to {@code to}, may be its body. */
    HeaderPlaces(byte[] bytes, int start, int to) {
        this(bytes, start, to, new HeaderRoom());
    }

    /** The same in a room that is this message's until it is asked to rest. */
    HeaderPlaces(byte[] bytes, int start, int to, HeaderRoom room) {
        firsts = room.firsts();
        int limit = Math.min(to, start + SipParser.MAX_HEADERS);
        int[] found = room.places();
        int headers = 0;
        int hops = 0;
        int line = 1;
        int end = Octets.lineEnd(bytes, start, limit);
        int at = next(bytes, end, limit);
        int bare = at == end + 2 || end == limit ? 0 : line;
        boolean empty = false;
        startEnd = end - start;
        while (at < limit && !empty) {
            line++;
            end = Octets.lineEnd(bytes, at, limit);
            if (end == at) {
                empty = true;
            } else if (headers > 0 && Scan.isBlank(bytes[at])) { // RFC 3261 §7.3.1
                found[headers * STRIDE - STRIDE + END] = end - start;
                found[headers * STRIDE - STRIDE + MARK] |= FOLDED;
            } else {
                if (headers * STRIDE == found.length) {
                    found = room.longer();
                }
                int colon = colon(bytes, at, end);
                int nameEnd = nameEnd(bytes, at, colon);
                boolean named = colon < end && nameEnd > at;
                int known = named ? HeaderNames.known(bytes, at, nameEnd) : HeaderNames.OTHER;
                int place = headers++ * STRIDE;
                found[place] = at - start;
                found[place + VALUE] = (named ? colon + 1 : at) - start;
                found[place + END] = end - start;
                found[place + MARK] = (line << LINE_SHIFT) | known;
                hops += known == HeaderNames.VIA ? 1 : 0;
                if (firsts[known] == 0) {
                    firsts[known] = headers;
                }
            }
            at = next(bytes, end, limit);
            if (at != end + 2 && bare == 0 && end < limit) {
                bare = line;
            }
        }
        places = found;
        count = headers;
        vias = hops;
        bareLineEnd = bare;
        ended = empty;
        cut = !empty && limit < to;
        bodyFrom = at - start;
    }

    private static int next(byte[] bytes, int end, int limit) {
        boolean crlf = end + 1 < limit && bytes[end] == '\r' && bytes[end + 1] == '\n';
        return crlf ? end + 2 : Math.min(limit, end + 1);
    }

    /** The first colon of a line; its end where there is none. Most names are shorter than eight letters, or than sixteen. */
    private static int colon(byte[] bytes, int at, int end) {
        if (at + 2 * Long.BYTES > bytes.length) {
            return Octets.find(bytes, ':', at, end);
        }
        long first = Eight.any(Eight.at(bytes, at), ':');
        long second = Eight.any(Eight.at(bytes, at + Long.BYTES), ':');
        if ((first | second) == 0) {
            return Octets.find(bytes, ':', at + 2 * Long.BYTES, end);
        }
        int place = first != 0 ? Eight.place(first) : Long.BYTES + Eight.place(second);
        return Math.min(end, at + place);
    }

    private static int nameEnd(byte[] bytes, int at, int colon) {
        int end = colon;
        while (end > at && Scan.isBlank(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    int count() {
        return count;
    }

    /** How many headers named Via there are. */
    int vias() {
        return vias;
    }

    int startEnd() {
        return startEnd;
    }

    int bodyFrom() {
        return bodyFrom;
    }

    /** The first line that does not end with CR LF; 0 where all do. */
    int bareLineEnd() {
        return bareLineEnd;
    }

    /** Whether the empty line after the headers was seen. */
    boolean ended() {
        return ended;
    }

    /** Whether the headers went on beyond what is read of them. */
    boolean cut() {
        return cut;
    }

    int nameFrom(int header) {
        return places[header * STRIDE];
    }

    /** Where the name ends, in the bytes of the message alone. */
    int nameTo(byte[] bytes, int header) {
        int from = nameFrom(header);
        return nameEnd(bytes, from, Math.max(from, valueFrom(header) - 1));
    }

    int valueFrom(int header) {
        return places[header * STRIDE + VALUE];
    }

    int valueTo(int header) {
        return places[header * STRIDE + END];
    }

    int line(int header) {
        return places[header * STRIDE + MARK] >>> LINE_SHIFT;
    }

    boolean folded(int header) {
        return (places[header * STRIDE + MARK] & FOLDED) != 0;
    }

    /** The number of its name; that of other names where it is none of the well-known ones. */
    int known(int header) {
        return places[header * STRIDE + MARK] & NAME;
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

    /** A number that is equal for messages with the same header names, written the same way, in the same order. */
    long shape(byte[] bytes) {
        long shape = bareLineEnd == 0 ? 1 : 0;
        for (int header = 0; header < count; header++) {
            int known = known(header);
            int from = nameFrom(header);
            int to = nameTo(bytes, header);
            long name = known == HeaderNames.OTHER ? Slice.hash(bytes, from, to) : known * 2 + (to - from == 1 ? 1 : 0);
            shape = shape * 0x100000001b3L + name;
        }
        return shape;
    }

    /** The first Content-Length of a message that begins at a place; nothing where there is none that is a number. */
    OptionalInt contentLength(byte[] bytes, int start) {
        int header = first(HeaderNames.CONTENT_LENGTH);
        return header == count
                ? OptionalInt.empty()
                : number(bytes, start + valueFrom(header), start + valueTo(header), Integer.MAX_VALUE);
    }

    /** A number between two places, with white space around it. */
    static OptionalInt number(byte[] bytes, int from, int to, int bound) {
        int start = from < to && bytes[from] == ' ' ? from + 1 : from; // as nearly always behind the colon
        OptionalInt number = Octets.small(bytes, start, to, bound);
        return number.isPresent() ? number : Slice.trimmed(bytes, from, to).number(bound);
    }
}
