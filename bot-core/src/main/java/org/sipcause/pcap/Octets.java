package org.sipcause.pcap;

import java.util.Arrays;

/**
 * A stretch of bytes that others may share. Those of a frame are good until the next one is read: who keeps them takes a copy.
 * Reading outside of it is a programming error.
 */
public final class Octets {
    /** No bytes. */
    public static final Octets NONE = new Octets(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int from;
    private final int to;

    private Octets(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** All of an array, which nobody may change from now on. */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes, 0, bytes.length);
    }

    /** A part of an array. */
    static Octets of(byte[] bytes, int from, int to) {
        return new Octets(bytes, from, to);
    }

    /** What reads bytes where they are. */
    public interface Reader<T> {
        /** Reads the bytes between two places, and neither keeps nor changes the array. */
        T read(byte[] bytes, int from, int to);
    }

    /** What a reader makes of the bytes. */
    public <T> T read(Reader<T> reader) {
        return reader.read(bytes, from, to);
    }

    /** The same bytes for one who keeps them. */
    Octets own() {
        return of(copy());
    }

    /** How many bytes there are. */
    public int length() {
        return to - from;
    }

    /** The byte at a place as a number from 0 to 255. */
    public int u8(int at) {
        if (at < 0 || at >= length()) {
            throw new IndexOutOfBoundsException(at + " of " + length());
        }
        return bytes[from + at] & 0xff;
    }

    /** Two bytes, the higher first. */
    public int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    /** Four bytes, the highest first. */
    public long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** Eight bytes, the highest first, with the sign that a long has. */
    long u64(int at) {
        return u32(at) << 32 | u32(at + 4);
    }

    /** What follows a place, empty where that is beyond the end. */
    public Octets after(int at) {
        return new Octets(bytes, Math.min(from + at, to), to);
    }

    /** The first so many bytes, or all there are. */
    public Octets first(int length) {
        return new Octets(bytes, from, Math.min(from + length, to));
    }

    /** A copy of the bytes. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Copies the bytes into an array that has room for them. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, length());
    }
}
