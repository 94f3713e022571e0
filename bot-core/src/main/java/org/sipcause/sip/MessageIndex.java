package org.sipcause.sip;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/**
 * A message's bytes, which are its own, with the places of its headers in them. The places may be let go of, as they take half as
 * much memory as the bytes, and are found again when they are asked for.
 */
final class MessageIndex {
    /** So many bytes tell messages apart nearly always: start-line and topmost Via stand in them. */
    private static final int TELLING = 256;

    private final byte[] bytes;
    private final boolean exact;
    private final boolean cut;

    /** None where they were let go of. All its fields are final, so that other threads see it as a whole or not at all. */
    private HeaderPlaces known;

    MessageIndex(byte[] bytes, boolean exact, HeaderPlaces places) {
        this.bytes = bytes;
        this.exact = exact;
        this.cut = places.cut();
        this.known = places;
    }

    /** Lets go of the places. */
    void rest() {
        known = HeaderPlaces.NONE;
    }

    HeaderPlaces places() {
        HeaderPlaces places = known;
        if (places == HeaderPlaces.NONE) {
            places = new HeaderPlaces(bytes, 0, bytes.length);
            known = places;
        }
        return places;
    }

    int count() {
        return places().count();
    }

    boolean exact() {
        return exact;
    }

    /** Whether the empty line after the headers was seen. */
    boolean ended() {
        return places().ended();
    }

    /** Whether the headers went on beyond what is read of them. */
    boolean cut() {
        return cut;
    }

    /** The first line that does not end with CR LF; 0 where all do. */
    int bareLineEnd() {
        return places().bareLineEnd();
    }

    int bodyFrom() {
        return places().bodyFrom();
    }

    int length() {
        return bytes.length;
    }

    static MessageIndex of(SipMessage message) {
        return message instanceof SipRequest request ? request.index() : ((SipResponse) message).index();
    }

    boolean sameBytes(MessageIndex other) {
        return Arrays.equals(bytes, other.bytes);
    }

    long bytesHash() {
        return Slice.hash(bytes, 0, Math.min(bytes.length, TELLING)) + bytes.length;
    }

    /** Whether a header's name is none of the well-known ones. */
    boolean unknown(int header) {
        return places().known(header) == HeaderNames.OTHER;
    }

    int line(int header) {
        return places().line(header);
    }

    /** Whether the line has a name and a colon. */
    boolean named(int header) {
        return places().nameFrom(header) < places().nameTo(bytes, header);
    }

    /** The first header with a well-known name; the count where there is none. */
    int first(int known) {
        return places().first(known);
    }

    /** How many headers named Via there are. */
    int vias() {
        return places().vias();
    }

    /** The next header with a well-known name; the count where there is none. */
    int next(int known, int after) {
        return places().next(known, after);
    }

    String startLine() {
        return text(0, places().startEnd());
    }

    String name(int header) {
        return text(places().nameFrom(header), places().nameTo(bytes, header));
    }

    /** Whether a header has a name, given in lower case, or its compact form; compared byte by byte, as it is asked for often. */
    boolean isNamed(int header, String name, byte compact) {
        int from = places().nameFrom(header);
        int length = places().nameTo(bytes, header) - from;
        if (length == 1) {
            return HeaderNames.lower(bytes[from]) == (name.length() == 1 ? name.charAt(0) : compact);
        }
        return length == name.length() && HeaderNames.matches(name, bytes, from);
    }

    /** The name of a header as bytes. */
    Slice nameSlice(int header) {
        return new Slice(bytes, places().nameFrom(header), places().nameTo(bytes, header));
    }

    /** The value of a header as bytes, without blanks around it and with its folds. */
    Slice valueSlice(int header) {
        return Slice.trimmed(bytes, places().valueFrom(header), places().valueTo(header));
    }

    Slice bodySlice() {
        return new Slice(bytes, places().bodyFrom(), bytes.length);
    }

    /** The value of a header, unfolded and without blanks around it. */
    String value(int header) {
        HeaderPlaces places = places();
        return places.folded(header)
                ? unfolded(header, places.valueFrom(header), places.valueTo(header))
                        .strip()
                : Octets.stripped(bytes, places.valueFrom(header), places.valueTo(header));
    }

    /** The value of a header, where that is a number not above a bound. */
    OptionalInt number(int header, int bound) {
        HeaderPlaces places = places();
        return HeaderPlaces.number(bytes, places.valueFrom(header), places.valueTo(header), bound);
    }

    /** Whether there is a comma in the value of a header. */
    boolean isList(int header) {
        int end = places().valueTo(header);
        return Octets.find(bytes, ',', places().valueFrom(header), end) < end;
    }

    /** Reads the value of a header, where there is one, from the bytes as they are; one that is folded from a copy of its own. */
    <T> Optional<T> read(int header, Reading<T> reading) {
        HeaderPlaces places = places();
        if (places.folded(header)) {
            return Reading.of(value(header), reading);
        }
        int to = Octets.end(bytes, places.valueFrom(header), places.valueTo(header));
        int from = Octets.start(bytes, places.valueFrom(header), to);
        return from < to ? reading.read(bytes, from, to) : Optional.empty();
    }

    /** Reads a header as a Via, if it is written as nearly all are; says whether it could. */
    boolean addUsualVia(int header, Few<Via> vias) {
        HeaderPlaces places = places();
        int to = Octets.end(bytes, places.valueFrom(header), places.valueTo(header));
        int from = Octets.start(bytes, places.valueFrom(header), to);
        return !places.folded(header) && UsualVia.add(bytes, from, to, vias);
    }

    /** Whether a header's value goes over several lines. */
    boolean folded(int header) {
        return places().folded(header);
    }

    /** Reads all values of a header into a list. */
    <T> void add(int header, Reading<T> reading, Few<T> to) {
        if (!isList(header)) {
            Optional<T> read = read(header, reading);
            if (read.isPresent()) {
                to.put(read.get());
            }
            return;
        }
        for (String part : Scan.split(value(header), ',')) {
            Reading.of(part, reading).ifPresent(to::put);
        }
    }

    String headerText(int header) {
        return unfolded(header, places().nameFrom(header), places().valueTo(header))
                .strip();
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyFrom(), bytes.length);
    }

    /** The bytes themselves, which nobody may change. */
    byte[] shared() {
        return bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String bodyText() {
        return text(bodyFrom(), bytes.length);
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
        return Usual.word(bytes, from, to);
    }

    String text(int from, int to) {
        return Octets.text(bytes, from, to);
    }

    private String unfolded(int header, int from, int to) {
        String text = text(from, to);
        return places().folded(header) ? Scan.unfolded(text) : text;
    }
}
