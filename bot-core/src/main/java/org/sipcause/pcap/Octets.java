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
        check(at, 1);
        return bytes[from + at] & 0xff;
    }

    /** Once for a number of several bytes, as the headers of very many frames are read. */
    private void check(int at, int count) {
        if (at < 0 || at > to - from - count) {
            throw new IndexOutOfBoundsException(at + " of " + length());
        }
    }

    /** Two bytes, the higher first. */
    public int u16(int at) {
        check(at, Short.BYTES);
        return (bytes[from + at] & 0xff) << 8 | (bytes[from + at + 1] & 0xff);
    }

    /** Four bytes, the highest first. */
    public long u32(int at) {
        check(at, Integer.BYTES);
        int place = from + at;
        int high = (bytes[place] & 0xff) << 8 | (bytes[place + 1] & 0xff);
        return (long) high << 16 | (bytes[place + 2] & 0xff) << 8 | (bytes[place + 3] & 0xff);
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

    /** The bytes between two places that are in it. */
    Octets part(int start, int end) {
        return new Octets(bytes, from + start, from + end);
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
