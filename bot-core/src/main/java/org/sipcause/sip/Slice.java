package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;
import org.sipcause.octets.Octets;

/**
 * A stretch of a message's bytes, looked at without making text of it: for those who go through very many messages. Empty where
 * what was asked for is absent.
 */
public final class Slice {
    /** No bytes. */
    static final Slice NONE = new Slice(new byte[0], 0, 0);

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080808080808080L;
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int MANY = 64;

    private final byte[] bytes;
    private final int from;
    private final int to;

    Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = Math.max(from, to);
    }

    /** The bytes of a text in UTF-8. */
    public static Slice of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Slice(bytes, 0, bytes.length);
    }

    /** How many bytes there are. */
    public int length() {
        return to - from;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return to == from;
    }

    /** Whether all bytes are ASCII, so that each is a character. */
    boolean isAscii() {
        int at = from;
        while (at + Long.BYTES <= to && ((long) EIGHT.get(bytes, at) & HIGHS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at == to;
    }

    /** The byte at a place as a number from 0 to 255; 0 outside of it. */
    public int at(int place) {
        return place >= 0 && place < length() ? bytes[from + place] & 0xff : 0;
    }

    /** The part between two places, as far as there is one. */
    public Slice part(int start, int end) {
        int last = Math.clamp(end, 0, length());
        return new Slice(bytes, from + Math.clamp(start, 0, last), from + last);
    }

    /** The first such ASCII character at or after a place; the length where there is none. */
    public int indexOf(char wanted, int start) {
        return Octets.find(bytes, wanted, Math.min(from + Math.max(0, start), to), to) - from;
    }

    /** Whether an ASCII text stands at a place. */
    public boolean startsWith(String ascii, int start) {
        if (start < 0 || ascii.length() > length() - start) {
            return false;
        }
        for (int at = 0; at < ascii.length(); at++) {
            if (bytes[from + start + at] != ascii.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an ASCII text stands in it. */
    public boolean contains(String ascii) {
        int start = indexOf(ascii.charAt(0), 0);
        while (start < length() && !startsWith(ascii, start)) {
            start = indexOf(ascii.charAt(0), start + 1);
        }
        return start < length();
    }

    /** Whether it is an ASCII text, given in lower case, or holds it, whatever the case. */
    public boolean holds(String lower) {
        for (int start = 0; start + lower.length() <= length(); start++) {
            if (HeaderNames.matches(lower, bytes, from + start)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a parameter, up to what ends it; the name is given in lower case. Quotes have no meaning to it. */
    public Slice param(String name) {
        int semicolon = indexOf(';', 0);
        while (semicolon < length()) {
            int start = semicolon + 1;
            semicolon = indexOf(';', start);
            int equals = start + name.length();
            if (equals < semicolon && at(equals) == '=' && HeaderNames.matches(name, bytes, from + start)) {
                return part(equals + 1, semicolon);
            }
        }
        return NONE;
    }

    /** Whether there is a parameter of this name, given in lower case, with a value or without. */
    public boolean hasParam(String name) {
        int semicolon = indexOf(';', 0);
        while (semicolon + name.length() < length()) {
            if (HeaderNames.matches(name, bytes, from + semicolon + 1)) {
                return true;
            }
            semicolon = indexOf(';', semicolon + 1);
        }
        return false;
    }

    /** The bytes between two places, without blanks and line ends around them. */
    static Slice trimmed(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        while (start < end && isSpace(bytes[end - 1])) {
            end--;
        }
        return new Slice(bytes, start, end);
    }

    static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
    }

    /** A number of digits only that is not above a bound. */
    OptionalInt number(int bound) {
        long value = 0;
        for (int at = from; at < to && value <= bound; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return isEmpty() || value > bound ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** A number that is equal for equal bytes, and hardly ever for others. */
    public long hash() {
        return hash(bytes, from, to);
    }

    /** The same of the bytes between two places. Many bytes go four ways at once, as one way waits for itself at each step. */
    static long hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        if (to - from >= MANY) {
            long second = 2;
            long third = 3;
            long fourth = 4;
            for (; at + 4 * Long.BYTES <= to; at += 4 * Long.BYTES) {
                hash = hash * MIX + (long) EIGHT.get(bytes, at);
                second = second * MIX + (long) EIGHT.get(bytes, at + Long.BYTES);
                third = third * MIX + (long) EIGHT.get(bytes, at + 2 * Long.BYTES);
                fourth = fourth * MIX + (long) EIGHT.get(bytes, at + 3 * Long.BYTES);
            }
            hash = mixed(mixed(mixed(hash) + second) + third) + fourth;
        }
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = hash * MIX + (long) EIGHT.get(bytes, at);
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xff);
        }
        return mixed(mixed(hash) + rest);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * MIX;
        return mixed ^ mixed >>> 29;
    }

    /** Whether another slice has the same bytes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Slice slice && Arrays.equals(bytes, from, to, slice.bytes, slice.from, slice.to);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash());
    }

    /** The bytes read as UTF-8. */
    @Override
    public String toString() {
        return new String(bytes, from, length(), UTF_8);
    }
}
