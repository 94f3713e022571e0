package org.sipcause.sip;

import java.util.Arrays;
import java.util.OptionalInt;
import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;

/** Where in a message its headers begin and end, counted from its start-line; found in one pass over its bytes. */
final class HeaderPlaces {
    private static final int[] IN_ORDER = {};

    /** The line of the first header, behind the start-line. */
    private static final int FIRST_LINE = 2;

    /** Those of no message. */
    static final HeaderPlaces NONE = new HeaderPlaces(new byte[0], 0, 0);

    /**
     * Each header is one number: where its name begins, how far from there its value does, how far that goes, whether it is folded, and
     * the number of its name where that is a well-known one. A line without a name begins with its value.
     */
    private static final int FROM_SHIFT = 44;

    private static final int VALUE_SHIFT = 25;
    private static final int LENGTH_SHIFT = 6;
    private static final int FAR = (1 << 19) - 1;
    private static final int FOLDED = 32;
    private static final int NAME = FOLDED - 1;

    private final long[] places;
    private final int[] firsts;

    /** The line numbers of headers that a folded one goes before; the others are 0, as they follow from the order. */
    private final int[] lines;

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
        int limit = Math.min(to, start + SipParser.MAX_HEADERS);
        long[] found = room.places();
        int[] first = room.firsts();
        int[] noted = IN_ORDER;
        int headers = 0;
        int hops = 0;
        int folds = 0;
        int end = Octets.lineEnd(bytes, start, limit);
        int at = next(bytes, end, limit);
        int usual = at < Long.BYTES ? 0 : Math.min(limit, bytes.length - 2 * Long.BYTES + 1);
        int bare = at == end + 2 || end == limit ? 0 : 1;
        boolean empty = false;
        startEnd = end - start;
        while (at < limit && !empty) {
            long header = at < usual ? usualName(bytes, at) : 0;
            end = Octets.lineEnd(bytes, at, limit);
            boolean plain = header != 0 && value(header) <= end - at;
            if (!plain && end == at) {
                empty = true;
            } else if (!plain && headers > 0 && Scan.isBlank(bytes[at])) { // RFC 3261 §7.3.1
                found[headers - 1] = folded(found[headers - 1], end - start);
                folds++;
            } else {
                if (!plain) {
                    header = anyName(bytes, at, end);
                }
                if (headers == found.length) {
                    found = room.longer();
                }
                if (folds > 0) {
                    noted = noted(noted, headers, headers + FIRST_LINE + folds);
                }
                found[headers++] = header | (long) (at - start) << FROM_SHIFT | (long) (end - at) << LENGTH_SHIFT;
                int known = (int) header & NAME;
                hops += known == HeaderNames.VIA ? 1 : 0;
                if (first[known] == 0) {
                    first[known] = headers;
                }
            }
            at = next(bytes, end, limit);
            if (at != end + 2 && bare == 0 && end < limit) {
                bare = headers + FIRST_LINE + folds - (empty ? 0 : 1);
            }
        }
        places = found;
        firsts = first;
        lines = noted;
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

    /** How far from its name a value begins, and the name's number, where it is a well-known one and its colon follows it. */
    private static long usualName(byte[] bytes, int at) {
        long eight = Eight.at(bytes, at);
        long colon = Eight.any(eight, ':');
        int length = colon != 0
                ? Eight.place(colon)
                : Long.BYTES + Eight.place(Eight.any(Eight.at(bytes, at + Long.BYTES), ':'));
        int known = HeaderNames.known(bytes, eight, at, length);
        return known == HeaderNames.OTHER ? 0 : (long) (length + 1) << VALUE_SHIFT | known;
    }

    /** The same for any name; 0 where a line has none. */
    private static long anyName(byte[] bytes, int at, int end) {
        int colon = Octets.find(bytes, ':', at, end);
        int nameEnd = nameEnd(bytes, at, colon);
        return colon < end && nameEnd > at
                ? (long) (colon + 1 - at) << VALUE_SHIFT | HeaderNames.known(bytes, at, nameEnd)
                : 0;
    }

    private static long folded(long header, int end) {
        long emptied = header & ~((long) FAR << LENGTH_SHIFT);
        return emptied | (long) (end - from(header)) << LENGTH_SHIFT | FOLDED;
    }

    private static int[] noted(int[] lines, int header, int line) {
        int[] longer = header < lines.length ? lines : Arrays.copyOf(lines, Math.max(16, header * 2));
        longer[header] = line;
        return longer;
    }

    private static int from(long header) {
        return (int) (header >>> FROM_SHIFT);
    }

    private static int value(long header) {
        return (int) (header >>> VALUE_SHIFT) & FAR;
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
        return from(places[header]);
    }

    /** Where the name ends, in the bytes of the message alone. */
    int nameTo(byte[] bytes, int header) {
        int from = nameFrom(header);
        return nameEnd(bytes, from, Math.max(from, valueFrom(header) - 1));
    }

    int valueFrom(int header) {
        return from(places[header]) + value(places[header]);
    }

    int valueTo(int header) {
        return from(places[header]) + ((int) (places[header] >>> LENGTH_SHIFT) & FAR);
    }

    int line(int header) {
        int line = header < lines.length ? lines[header] : 0;
        return line == 0 ? header + FIRST_LINE : line;
    }

    boolean folded(int header) {
        return (places[header] & FOLDED) != 0;
    }

    /** The number of its name; that of other names where it is none of the well-known ones. */
    int known(int header) {
        return (int) places[header] & NAME;
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
            long name = known == HeaderNames.OTHER
                    ? Slice.hash(bytes, nameFrom(header), nameTo(bytes, header))
                    : known << 1 | (value(places[header]) == 2 ? 1 : 0); // one letter and a colon
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
