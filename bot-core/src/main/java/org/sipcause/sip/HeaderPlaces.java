package org.sipcause.sip;

/** Where in a message its headers begin and end, counted from its start-line: what {@link HeaderScan} found. */
final class HeaderPlaces {
    /**
     * Each header takes five places: name from, name to, value from, value to, and its mark: line number, whether it is folded,
     * and the number of its name where that is a well-known one. A line without a colon has an empty name.
     */
    static final int STRIDE = 5;

    static final int MARK = 4;
    static final int LINE = 64;
    static final int FOLDED = 32;

    private final int[] places;
    private final int[] firsts;
    private final int count;
    private final int startEnd;
    private final int bodyFrom;
    private final int bareLineEnd;
    private final boolean ended;

    HeaderPlaces(HeaderScan scan) {
        this.count = scan.count();
        this.places = scan.places();
        this.firsts = scan.firsts();
        this.startEnd = scan.startEnd();
        this.bodyFrom = scan.bodyFrom();
        this.bareLineEnd = scan.bareLineEnd();
        this.ended = scan.ended();
    }

    int count() {
        return count;
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

    int nameFrom(int header) {
        return places[header * STRIDE];
    }

    int nameTo(int header) {
        return places[header * STRIDE + 1];
    }

    int valueFrom(int header) {
        return places[header * STRIDE + 2];
    }

    int valueTo(int header) {
        return places[header * STRIDE + 3];
    }

    int line(int header) {
        return places[header * STRIDE + MARK] / LINE;
    }

    boolean folded(int header) {
        return places[header * STRIDE + MARK] % LINE >= FOLDED;
    }

    /** The number of its name; that of other names where it is none of the well-known ones. */
    int known(int header) {
        return places[header * STRIDE + MARK] % FOLDED;
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
            int to = nameTo(header);
            long name = known == HeaderNames.OTHER ? Slice.hash(bytes, from, to) : known * 2 + (to - from == 1 ? 1 : 0);
            shape = shape * 0x100000001b3L + name;
        }
        return shape;
    }
}
