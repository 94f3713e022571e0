package org.sipcause.sip;

import java.util.Arrays;
import java.util.OptionalInt;
import org.sipcause.octets.Octets;

/**
 * The one pass over a message's bytes that finds where its lines and headers begin and end; places count from its start-line. One who
 * reads very many messages takes the same scan for each: what it found is good until the next.
 */
final class HeaderScan {
    private static final int STRIDE = HeaderPlaces.STRIDE;
    private static final int LINE = HeaderPlaces.LINE;
    private static final int FOLDED = HeaderPlaces.FOLDED;

    private static final byte[] NONE = {};
    private static final int MANY = 256;

    private final int[] firsts = new int[HeaderNames.KNOWN];
    private byte[] bytes = NONE;
    private int start;
    private int limit;
    private int startEnd;
    private boolean ended;
    private boolean cut;
    private int bodyFrom;
    private int[] places = new int[16 * STRIDE];
    private int count;
    private int bareLineEnd;

    /** Scans a message that begins at {@code start}; what follows the headers, up to {@code to}, may be its body. */
    void read(byte[] message, int from, int to) {
        bytes = message;
        start = from;
        limit = Math.min(to, start + SipParser.MAX_HEADERS);
        count = 0;
        bareLineEnd = 0;
        Arrays.fill(firsts, 0);
        if (places.length > MANY * STRIDE) {
            places = new int[16 * STRIDE]; // one monster is not remembered
        }
        int end = Octets.lineEnd(bytes, start, limit);
        startEnd = end - start;
        int line = 1;
        int at = next(end, line);
        boolean empty = false;
        while (at < limit && !empty) {
            line++;
            end = Octets.lineEnd(bytes, at, limit);
            empty = end == at;
            if (!empty) {
                header(at, end, line);
            }
            at = next(end, line);
        }
        ended = empty;
        cut = !ended && limit < to;
        bodyFrom = at - start;
    }

    /** Lets go of the message. */
    void rest() {
        bytes = NONE;
    }

    /** Takes no more room than it needs, for one message that keeps what was found; it reads no other then. */
    HeaderScan fitted() {
        if (count * STRIDE <= places.length / 2) {
            places = Arrays.copyOf(places, count * STRIDE);
        }
        return this;
    }

    /** The places of the headers, of which only the first so many are used. */
    int[] places() {
        return places;
    }

    int[] firsts() {
        return firsts;
    }

    int count() {
        return count;
    }

    int startEnd() {
        return startEnd;
    }

    boolean ended() {
        return ended;
    }

    boolean cut() {
        return cut;
    }

    int bareLineEnd() {
        return bareLineEnd;
    }

    int bodyFrom() {
        return bodyFrom;
    }

    /** The first Content-Length; nothing where there is none that is a number. */
    OptionalInt contentLength() {
        int first = firsts[HeaderNames.CONTENT_LENGTH];
        if (first == 0) {
            return OptionalInt.empty();
        }
        int place = (first - 1) * STRIDE;
        return Slice.trimmed(bytes, start + places[place + 2], start + places[place + 3])
                .number(Integer.MAX_VALUE);
    }

    private void header(int at, int end, int line) {
        if (Scan.isBlank(bytes[at]) && count > 0) {
            int folded = (count - 1) * STRIDE; // RFC 3261 §7.3.1
            places[folded + 3] = end - start;
            places[folded + 4] |= FOLDED;
            return;
        }
        if ((count + 1) * STRIDE > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        int colon = colon(at, end);
        int nameEnd = colon;
        while (nameEnd > at && Scan.isBlank(bytes[nameEnd - 1])) {
            nameEnd--;
        }
        boolean named = colon < end && nameEnd > at;
        int known = named ? HeaderNames.known(bytes, at, nameEnd) : HeaderNames.OTHER;
        int place = count++ * STRIDE;
        places[place] = at - start;
        places[place + 1] = (named ? nameEnd : at) - start;
        places[place + 2] = (named ? colon + 1 : at) - start;
        places[place + 3] = end - start;
        places[place + 4] = line * LINE + known;
        if (firsts[known] == 0) {
            firsts[known] = count;
        }
    }

    /** The first colon of a line; its end where there is none. Most names are shorter than eight letters, or than sixteen. */
    private int colon(int at, int end) {
        if (at + 2 * Long.BYTES > bytes.length) {
            return Octets.find(bytes, ':', at, end);
        }
        long first = Octets.anyMatching(Octets.eight(bytes, at), ':');
        long second = Octets.anyMatching(Octets.eight(bytes, at + Long.BYTES), ':');
        if ((first | second) == 0) {
            return Octets.find(bytes, ':', at + 2 * Long.BYTES, end);
        }
        int place = first != 0
                ? Long.numberOfTrailingZeros(first) / Byte.SIZE
                : Long.BYTES + Long.numberOfTrailingZeros(second) / Byte.SIZE;
        return Math.min(end, at + place);
    }

    /** Where the next line begins; a line end other than CR LF is noted. */
    private int next(int end, int line) {
        if (end + 1 < limit && bytes[end] == '\r' && bytes[end + 1] == '\n') {
            return end + 2;
        }
        if (end < limit && bareLineEnd == 0) {
            bareLineEnd = line;
        }
        return Math.min(limit, end + 1);
    }
}
