package org.sipcause.octets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Stretches of UTF-8 as if they were strings, from a place to another one before the end of the array. What gives SIP and SDP their
 * structure is ASCII, and no byte of any other character looks like ASCII: to cut before it is text gives the same as after.
 */
public final class Octets {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long COMMA_OR_OPEN = ~(ONES << 4); // which tells , from <
    private static final long ABOVE_BLANK = ONES * (' ' + 1);
    private static final long BELOW_HASH = ONES * '#'; // white space, exclamation mark and quote
    private static final long PLAIN = ONES * 'x';
    private static final long CONTROLS = ONES * ('\r' + 1);

    private Octets() {}

    /** Eight bytes from a place on, the first one lowest; so many there have to be. */
    public static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
    }

    /** Of eight bytes, the highest bit of each that is this ASCII character. */
    public static long matching(long eight, char wanted) {
        long other = eight ^ ONES * wanted;
        return ~((other & ~HIGHS) + ~HIGHS | other | ~HIGHS);
    }

    /** Not 0 where one of eight bytes is this ASCII character; the lowest bit that is set is that of the first one. */
    public static long anyMatching(long eight, char wanted) {
        long other = eight ^ ONES * wanted;
        return other - ONES & ~other & HIGHS;
    }

    /** The first such ASCII character between two places; the second place where there is none. Looks at eight bytes at a time. */
    public static int find(byte[] bytes, char wanted, int from, int to) {
        int at = from;
        int last = Math.min(to, bytes.length - Long.BYTES + 1);
        while (at < last) {
            long found = anyMatching(eight(bytes, at), wanted);
            if (found != 0) {
                return Math.min(to, at + (Long.numberOfTrailingZeros(found) >>> 3));
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return Math.min(at, to);
    }

    /** Up to eight ASCII characters as eight bytes, the first one lowest, those that are missing 0. */
    public static long word(String ascii) {
        long word = 0;
        for (int at = 0; at < ascii.length(); at++) {
            word |= (long) ascii.charAt(at) << (at * Byte.SIZE);
        }
        return word;
    }

    /** The first colon or semicolon between two places; the second place where there is none. The last bit tells one from the other. */
    public static int colonOrSemicolon(byte[] bytes, int from, int to) {
        int at = from;
        int last = Math.min(to, bytes.length - Long.BYTES + 1);
        while (at < last) {
            long found = anyMatching(eight(bytes, at) | ONES, ';');
            if (found != 0) {
                return Math.min(to, at + (Long.numberOfTrailingZeros(found) >>> 3));
            }
            at += Long.BYTES;
        }
        while (at < to && (bytes[at] | 1) != ';') {
            at++;
        }
        return Math.min(at, to);
    }

    /**
     * Whether a stretch is visible ASCII in which nothing but semicolons can part anything: no quote, comma or bracket that opens.
     * Before its end there have to be eight bytes in the array.
     */
    public static boolean plain(byte[] bytes, int from, int to) {
        long odd = 0;
        int at = from;
        while (at + Long.BYTES <= to) {
            odd |= odd(eight(bytes, at));
            at += Long.BYTES;
        }
        if (at < to) {
            int rest = (to - at) * Byte.SIZE;
            odd |= odd(eight(bytes, to - Long.BYTES) >>> (Long.SIZE - rest) | PLAIN << rest);
        }
        return (odd & HIGHS) == 0;
    }

    private static long odd(long eight) {
        return anyMatching(eight & COMMA_OR_OPEN, ',') | eight - BELOW_HASH | eight;
    }

    /** The first CR or LF between two places; the second place where there is none. Bytes below 14 are few, and these among them. */
    public static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        int last = Math.min(to, bytes.length - Long.BYTES + 1);
        while (at < last) {
            long eight = eight(bytes, at);
            long low = (eight - CONTROLS) & ~eight & HIGHS;
            if (low == 0) {
                at += Long.BYTES;
            } else {
                at += (Long.numberOfTrailingZeros(low) >>> 3);
                if (at < to && (bytes[at] == '\r' || bytes[at] == '\n')) {
                    return at;
                }
                at++;
            }
        }
        while (at < to && bytes[at] != '\r' && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at, to);
    }

    /** The first place at or after one that is neither blank nor tab; the second place where there is none. */
    public static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The first blank or tab; the second place where there is none. */
    public static int blank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    /** Where the text begins without the white space before it. */
    public static int start(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == ' ' ? from + 1 : from; // as nearly always behind a colon
        return at < to && bytes[at] > ' ' ? at : Whitespace.start(bytes, at, to);
    }

    /** Where the text ends without the white space behind it. */
    public static int end(byte[] bytes, int from, int to) {
        return from < to && bytes[to - 1] > ' ' ? to : Whitespace.end(bytes, from, to);
    }

    /** The end of a word, which goes to the next white space. */
    public static int wordEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && at + Long.BYTES <= bytes.length) {
            long eight = eight(bytes, at);
            long invisible = (eight - ABOVE_BLANK | eight) & HIGHS; // the first one is, others may not be
            if (invisible == 0) {
                at += Long.BYTES;
            } else {
                at += (Long.numberOfTrailingZeros(invisible) >>> 3);
                if (at < to && !Whitespace.isAt(bytes, at, to)) {
                    at++;
                } else {
                    return Math.min(at, to);
                }
            }
        }
        while (at < to && (bytes[at] > ' ' || !Whitespace.isAt(bytes, at, to))) {
            at++;
        }
        return Math.min(at, to);
    }

    /** Whether an ASCII text begins at a place, and ends before another one. */
    public static boolean starts(byte[] bytes, int from, int to, String ascii) {
        if (to - from < ascii.length()) {
            return false;
        }
        for (int at = 0; at < ascii.length(); at++) {
            if (bytes[from + at] != ascii.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is an ASCII one. */
    public static boolean is(byte[] bytes, int from, int to, String ascii) {
        return to - from == ascii.length() && starts(bytes, from, to, ascii);
    }

    /** A number of digits only that is not above a bound; leading zeros do not count, and a longer one is nothing, not an overflow. */
    public static OptionalLong number(byte[] bytes, int from, int to, long bound) {
        long value = digits(bytes, from, to);
        return value >= 0 && value <= bound ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** The same for a number that fits an int. */
    public static OptionalInt small(byte[] bytes, int from, int to, int bound) {
        long value = digits(bytes, from, to);
        return value >= 0 && value <= bound ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    /** A number of at most eighteen digits and any zeros before them; -1 where it is none. */
    private static long digits(byte[] bytes, int from, int to) {
        int start = from;
        while (start < to - 1 && bytes[start] == '0') {
            start++;
        }
        if (from >= to || to - start > 18) {
            return -1;
        }
        long value = 0;
        for (int at = start; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The text; bytes that are none become replacement characters. */
    public static String text(byte[] bytes, int from, int to) {
        if (from >= to) {
            return "";
        }
        return isAscii(bytes, from, to) ? ascii(bytes, from, to) : new String(bytes, from, to - from, UTF_8);
    }

    /** The text of a stretch that is known to be ASCII; this constructor does not look at the bytes again. */
    @SuppressWarnings("deprecation")
    public static String ascii(byte[] bytes, int from, int to) {
        return from < to ? new String(bytes, 0, from, to - from) : "";
    }

    /** Whether all bytes are ASCII, so that each is a character. */
    public static boolean isAscii(byte[] bytes, int from, int to) {
        long seen = 0;
        int at = from;
        while (at + Long.BYTES <= to) {
            seen |= eight(bytes, at);
            at += Long.BYTES;
        }
        if (at < to && at + Long.BYTES <= bytes.length) {
            seen |= eight(bytes, at) << ((Long.BYTES - (to - at)) * Byte.SIZE);
        } else {
            while (at < to) {
                seen |= bytes[at++];
            }
        }
        return (seen & HIGHS) == 0;
    }

    /** The text without white space around it. */
    public static String stripped(byte[] bytes, int from, int to) {
        int end = end(bytes, from, to);
        return text(bytes, start(bytes, from, end), end);
    }
}
