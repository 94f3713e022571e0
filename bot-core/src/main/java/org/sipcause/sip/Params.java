package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;

/**
 * The parameters of a header's value, {@code ;lr;tag=x}, looked for in its bytes when asked: names in lower case, values without
 * quotes, empty where there is none. Of two with one name the first counts.
 */
final class Params extends AbstractMap<String, String> {
    /** In place of a place: there is no such parameter. */
    static final long ABSENT = -1;

    /** In place of a place: nobody has looked yet. */
    static final long UNSEEN = -2;

    private final byte[] bytes;
    private final int from;
    private final int second;
    private final int third;
    private final int to;
    private final boolean plain;
    private final boolean quoted;

    /** The parameters of a text from its first semicolon. */
    Params(String text) {
        this(text.getBytes(UTF_8));
    }

    private Params(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** The parameters in a stretch of bytes from its first semicolon; one pass finds where they are parted, eight bytes at a time. */
    Params(byte[] bytes, int start, int to) {
        this.bytes = bytes;
        this.to = to;
        int semicolons = 0;
        int first = to;
        int next = to;
        int afterNext = to;
        boolean special = false;
        int at = start;
        while (at < to && semicolons < 3 && at + Long.BYTES <= bytes.length) {
            long eight = Eight.at(bytes, at);
            long found = Eight.matching(eight, ';');
            special |= (Eight.any(eight, '<') | Eight.any(eight, '"')) != 0;
            while (found != 0) {
                int place = Math.min(to, at + Eight.place(found));
                switch (semicolons++) {
                    case 0 -> first = place;
                    case 1 -> next = place;
                    case 2 -> afterNext = place;
                    default -> {} // those are looked for when asked for
                }
                found &= found - 1;
            }
            at += Long.BYTES;
        }
        if (at < to) {
            first = semicolons > 0 ? first : Octets.find(bytes, ';', at, to);
            next = semicolons > 1 ? next : Octets.find(bytes, ';', Math.max(at, first + 1), to);
            afterNext = semicolons > 2 ? afterNext : Octets.find(bytes, ';', Math.max(at, next + 1), to);
            special = true;
        }
        this.from = first;
        this.second = next;
        this.third = afterNext;
        this.plain = !special || Octets.find(bytes, '<', from, to) == to;
        this.quoted = special && Octets.find(bytes, '"', from, to) < to;
    }

    @Override
    public String get(Object key) {
        if (!(key instanceof String name) || from == to) {
            return null;
        }
        if (!plain) {
            return read().get(name);
        }
        long place = place(name);
        if (place == ABSENT) {
            return null;
        }
        return quoted ? Quoted.text(bytes, from(place), to(place)) : Octets.stripped(bytes, from(place), to(place));
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Collections.unmodifiableMap(read()).entrySet();
    }

    /** The value of a parameter, where that is a number not above a bound. */
    OptionalInt small(String name, int bound) {
        OptionalLong number = number(name, bound);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /** The same for a number that need not fit an int. */
    OptionalLong number(String name, long bound) {
        if (!plain || quoted) {
            String value = get(name);
            return value == null ? OptionalLong.empty() : Scan.number(value, bound);
        }
        long place = place(name);
        if (place == ABSENT) {
            return OptionalLong.empty();
        }
        int end = Octets.end(bytes, from(place), to(place));
        return Octets.number(bytes, Octets.start(bytes, from(place), end), end, bound);
    }

    private Map<String, String> read() {
        Map<String, String> params = new LinkedHashMap<>();
        if (from < to) {
            Scan.pairs(Octets.text(bytes, from + 1, to), ';', params);
        }
        return params;
    }

    private long place(String name) {
        if (quoted) {
            return found(name);
        }
        // without brackets and quotes every semicolon parts two parameters
        long place = value(name, from + 1, second);
        if (place == ABSENT && second < to) {
            place = value(name, second + 1, third);
        }
        int end = third;
        while (place == ABSENT && end < to) {
            int start = end + 1;
            end = Octets.find(bytes, ';', start, to);
            place = value(name, start, end);
        }
        return place;
    }

    /** Without brackets in the text, every semicolon outside of quotes parts two parameters. */
    private long found(String name) {
        int quote = Octets.find(bytes, '"', from, to);
        int end = from;
        long place = ABSENT;
        while (place == ABSENT && end < to) {
            int start = end + 1;
            end = Octets.find(bytes, ';', start, to);
            if (quote < start) {
                quote = Octets.find(bytes, '"', start, to);
            }
            while (quote < end) {
                int close = Quoted.end(bytes, quote, to);
                quote = close < 0 ? to : Octets.find(bytes, '"', close, to); // what nothing closes is a character
                end = close < 0 ? end : Octets.find(bytes, ';', close, to);
            }
            place = value(name, start, end);
        }
        return place;
    }

    /** Where the value of a parameter stands, if it is of this name. */
    private long value(String name, int from, int end) {
        int start = Octets.skipBlanks(bytes, from, end);
        if (end - start < name.length() || !HeaderNames.matches(name, bytes, start)) {
            return ABSENT;
        }
        int after = Octets.skipBlanks(bytes, start + name.length(), end);
        return after == end || bytes[after] == '=' ? place(Math.min(end, after + 1), end) : ABSENT;
    }

    /** Two places as one number, not negative. */
    static long place(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    static int from(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    static int to(long place) {
        return (int) place;
    }
}
