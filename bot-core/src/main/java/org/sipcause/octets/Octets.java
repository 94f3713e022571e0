package org.sipcause.octets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Stretches of UTF-8 as if they were strings, from a place to another one before the end of the array. What gives SIP and SDP their
 * structure is ASCII, and no byte of any other character looks like ASCII: to cut before it is text gives the same as after.
 */
public final class Octets {
    private Octets() {}

    /** The first such ASCII character between two places; the second place where there is none. Looks at eight bytes at a time. */
    public static int find(byte[] bytes, char wanted, int from, int to) {
        int at = from;
        int last = Math.min(to, bytes.length - Long.BYTES + 1);
        while (at < last) {
            long found = Eight.any(Eight.at(bytes, at), wanted);
            if (found != 0) {
                return Math.min(to, at + Eight.place(found));
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return Math.min(at, to);
    }

    /** Whether a stretch is plain, as {@link Eight#odd} has it. Before its end there have to be eight bytes in the array. */
    public static boolean plain(byte[] bytes, int from, int to) {
        long odd = 0;
        int at = from;
        while (at + Long.BYTES <= to) {
            odd |= Eight.odd(Eight.at(bytes, at));
            at += Long.BYTES;
        }
        if (at < to) {
            int before = (Long.BYTES - (to - at)) * Byte.SIZE;
            odd |= Eight.odd(Eight.first(Eight.at(bytes, to - Long.BYTES) >>> before, to - at));
        }
        return odd == 0;
    }

    /** The first semicolon of a stretch, or its end, where it is plain up to there; -1 where not. Eight bytes more have to be there. */
    public static int plainEnd(byte[] bytes, int from, int to) {
        long odd = 0;
        long semicolon = 0;
        int end = from;
        while (semicolon == 0 && end < to) {
            long eight = Eight.first(Eight.at(bytes, end), to - end);
            odd |= Eight.odd(eight);
            semicolon = Eight.any(eight, ';');
            end += semicolon == 0 ? Long.BYTES : Eight.place(semicolon);
        }
        return odd == 0 ? Math.min(end, to) : -1;
    }

    /** The first CR or LF between two places; the second place where there is none. Bytes below 14 are few, and these among them. */
    public static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        int last = Math.min(to, bytes.length - Long.BYTES + 1);
        while (at < last) {
            long low = Eight.controls(Eight.at(bytes, at));
            if (low == 0) {
                at += Long.BYTES;
            } else {
                at += Eight.place(low);
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
            long invisible = Eight.invisible(Eight.at(bytes, at));
            if (invisible == 0) {
                at += Long.BYTES;
            } else {
                at += Eight.place(invisible);
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
        return from < to && to - from <= Long.BYTES && to >= Long.BYTES
                ? Eight.digits(Eight.at(bytes, to - Long.BYTES), to - from)
                : manyDigits(bytes, from, to);
    }

    private static long manyDigits(byte[] bytes, int from, int to) {
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
            seen |= Eight.at(bytes, at);
            at += Long.BYTES;
        }
        if (at < to && at + Long.BYTES <= bytes.length) {
            seen |= Eight.at(bytes, at) << ((Long.BYTES - (to - at)) * Byte.SIZE);
        } else {
            while (at < to) {
                seen |= bytes[at++];
            }
        }
        return Eight.isAscii(seen);
    }

    /** The text without white space around it. */
    public static String stripped(byte[] bytes, int from, int to) {
        int end = end(bytes, from, to);
        return text(bytes, start(bytes, from, end), end);
    }
}
