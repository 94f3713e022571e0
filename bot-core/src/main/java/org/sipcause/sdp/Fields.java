package org.sipcause.sdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/** The words of a line, one after the other. */
final class Fields {
    private static final int MAX_FORMATS = 509;
    private static final int MAX_DIGITS = 10;

    private final byte[] bytes;
    private final int end;
    private int from;
    private int to;

    Fields(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        this.from = from;
        this.to = from;
    }

    /** Goes to the next word; to an empty one where there is no more. */
    void step() {
        from = Octets.start(bytes, to, end);
        to = Octets.wordEnd(bytes, from, end);
    }

    /** The next word; empty where there is no more. */
    String next() {
        step();
        return Usual.word(bytes, from, to);
    }

    /** Whether there was no more word. */
    boolean isEmpty() {
        return from == to;
    }

    /** The word up to a character, or all of it. */
    String part(char ends) {
        return Usual.word(bytes, from, Octets.find(bytes, ends, from, to));
    }

    /** The word as a number that is not above a bound. */
    OptionalLong number(long bound) {
        return number(bytes, from, to, bound);
    }

    /** The same for the word up to a character. */
    OptionalLong number(char ends, long bound) {
        return number(bytes, from, Octets.find(bytes, ends, from, to), bound);
    }

    /** The words that are left, most of them payload types. */
    List<String> numbers() {
        step();
        List<String> words = new ArrayList<>(4);
        while (!isEmpty() && words.size() < MAX_FORMATS) {
            words.add(Usual.number(bytes, from, to));
            step();
        }
        return Collections.unmodifiableList(words);
    }

    /** What an rtpmap says of a payload type: name, clock rate and channels (RFC 8866 §6.6). */
    static Optional<Codec> codec(byte[] bytes, int from, int to) {
        int blank = Octets.find(bytes, ' ', from, to);
        int slash = Octets.find(bytes, '/', from, to);
        OptionalLong payload = number(bytes, from, blank, 127);
        OptionalLong rate = number(bytes, slash + 1, to, Integer.MAX_VALUE);
        boolean usual = payload.isPresent()
                && rate.isPresent()
                && blank + 1 < slash
                && Octets.wordEnd(bytes, blank + 1, slash) == slash;
        return usual
                ? Optional.of(new Codec(
                        (int) payload.getAsLong(), Usual.word(bytes, blank + 1, slash), (int) rate.getAsLong(), 1))
                : new Fields(bytes, from, to).codec();
    }

    private Optional<Codec> codec() {
        step();
        OptionalLong payload = number(127);
        step();
        int slash = Octets.find(bytes, '/', from, to);
        if (payload.isEmpty() || slash == to) {
            return Optional.empty();
        }
        int second = Octets.find(bytes, '/', slash + 1, to);
        int third = Octets.find(bytes, '/', second + 1, to);
        OptionalLong channels = second == to ? OptionalLong.of(1) : number(bytes, second + 1, third, 255);
        return Optional.of(new Codec(
                (int) payload.getAsLong(),
                Usual.word(bytes, from, slash),
                (int) number(bytes, slash + 1, second, Integer.MAX_VALUE).orElse(0),
                (int) channels.orElse(1)));
    }

    /** A number of at most ten digits. */
    static OptionalLong number(byte[] bytes, int from, int to, long bound) {
        return to - from <= MAX_DIGITS ? Octets.number(bytes, from, to, bound) : OptionalLong.empty();
    }
}
