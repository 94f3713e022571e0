package org.sipcause.octets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes looked at in one go, as a number of which the first byte is the lowest. What is found is the highest bit of a byte. */
public final class Eight {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long COMMA_OR_OPEN = ~(ONES << 4); // which tells , from <
    private static final long ABOVE_BLANK = ONES * (' ' + 1);
    private static final long BELOW_HASH = ONES * '#'; // white space and quote, and the exclamation mark between them
    private static final long CONTROLS = ONES * ('\r' + 1);
    private static final long LETTERS = ONES * 'x';
    private static final long ZEROS = ONES * '0';
    private static final long ABOVE_NINE = ONES * (16 - 10); // what makes ten overflow into the higher half of a byte
    private static final long HIGH_HALVES = 0xf0f0f0f0f0f0f0f0L;

    private Eight() {}

    /** The bytes from a place on; so many there have to be. */
    public static long at(byte[] bytes, int place) {
        return (long) EIGHT.get(bytes, place);
    }

    /** Up to eight ASCII characters; those that are missing are 0. */
    public static long of(String ascii) {
        long word = 0;
        for (int at = 0; at < ascii.length(); at++) {
            word |= (long) ascii.charAt(at) << (at * Byte.SIZE);
        }
        return word;
    }

    /** Which of the bytes was found first; 8 where none was. */
    public static int place(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** Finds each byte that is this ASCII character. */
    public static long matching(long eight, char wanted) {
        long other = eight ^ ONES * wanted;
        return ~((other & ~HIGHS) + ~HIGHS | other | ~HIGHS);
    }

    /** Finds the first byte that is this ASCII character; behind it others may be found that are none. */
    public static long any(long eight, char wanted) {
        long other = eight ^ ONES * wanted;
        return other - ONES & ~other & HIGHS;
    }

    /** Finds the first byte below 14, which CR and LF are; behind it others may be found that are not. */
    static long controls(long eight) {
        return eight - CONTROLS & ~eight & HIGHS;
    }

    /** Finds the first byte that is no visible ASCII character; behind it others may be found that are. */
    static long invisible(long eight) {
        return (eight - ABOVE_BLANK | eight) & HIGHS;
    }

    /**
     * Not 0 where one of the bytes is not plain. Plain is ASCII that leaves a value its structure of semicolons: no white space, quote,
     * comma or bracket that opens; an exclamation mark is not worth being told from these.
     */
    public static long odd(long eight) {
        return (any(eight & COMMA_OR_OPEN, ',') | eight - BELOW_HASH | eight) & HIGHS;
    }

    /** The first so many of the bytes, and letters in place of the others. */
    public static long first(long eight, int count) {
        int bits = count * Byte.SIZE;
        return count >= Long.BYTES ? eight : (eight & ~(-1L << bits)) | (LETTERS << bits);
    }

    /** Whether all bytes are ASCII. */
    static boolean isAscii(long eight) {
        return (eight & HIGHS) == 0;
    }

    /** The last so many of the bytes as a number, worked out for pairs, fours and eight at once; -1 where one is no digit. */
    static long digits(long eight, int count) {
        int others = Long.SIZE - count * Byte.SIZE;
        long digits = eight >>> others << others ^ ZEROS << others;
        if (((digits + ABOVE_NINE | digits) & HIGH_HALVES) != 0) {
            return -1;
        }
        long pairs = ((digits * (1 + (10 << 8))) >>> 8) & 0x00ff00ff00ff00ffL;
        long fours = ((pairs * (1 + (100 << 16))) >>> 16) & 0x0000ffff0000ffffL;
        return (fours * (1 + (10_000L << 32))) >>> 32;
    }
}
