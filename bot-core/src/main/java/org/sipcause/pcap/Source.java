package org.sipcause.pcap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads numbers and blocks of a file in its byte order, through a buffer of its own: frames are small and many. */
final class Source {
    private static final int CHUNK = 128 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[CHUNK];
    private int at;
    private int filled;
    private boolean littleEndian;

    Source(InputStream in) {
        this.in = in;
    }

    void littleEndian(boolean little) {
        littleEndian = little;
    }

    /** Whether so many bytes follow and stand in the buffer; never so for more than it holds. */
    private boolean holds(int length) throws IOException {
        if (length > filled - at && length <= CHUNK) {
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            at = 0;
            int some = 0;
            while (filled < length && some >= 0) {
                some = in.read(buffer, filled, CHUNK - filled);
                filled += Math.max(0, some);
            }
        }
        return length <= filled - at;
    }

    /** Whether so many bytes follow; they are few and stand in the buffer then, to be asked for by {@link #peek}. */
    boolean has(int few) throws IOException {
        return holds(few);
    }

    /** Four bytes that are there, so far behind those that were read. */
    long peek(int ahead) {
        int place = at + ahead;
        int value = (buffer[place] & 0xff) << 24
                | (buffer[place + 1] & 0xff) << 16
                | (buffer[place + 2] & 0xff) << 8
                | (buffer[place + 3] & 0xff);
        return Integer.toUnsignedLong(littleEndian ? Integer.reverseBytes(value) : value);
    }

    /** So many bytes, good until something is read again; nothing where the input ends before. */
    Optional<Octets> look(int length) throws IOException {
        if (!holds(length)) {
            return read(length);
        }
        at += length;
        return Optional.of(Octets.of(buffer, at - length, at));
    }

    /** So many bytes; nothing where the input ends before. */
    Optional<Octets> read(int length) throws IOException {
        if (length <= filled - at) {
            at += length;
            return Optional.of(Octets.of(Arrays.copyOfRange(buffer, at - length, at)));
        }
        // in pieces, as a length may be a lie: what is not there is not reserved either
        byte[] bytes = new byte[Math.min(length, CHUNK)];
        int have = 0;
        while (have < length) {
            if (at == filled && !fill()) {
                return Optional.empty();
            }
            int some = Math.min(length - have, filled - at);
            if (have + some > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(length, Math.max(bytes.length * 2, have + some)));
            }
            System.arraycopy(buffer, at, bytes, have, some);
            at += some;
            have += some;
        }
        return Optional.of(Octets.of(bytes));
    }

    /** Whether the input is at its end. */
    boolean ended() throws IOException {
        return at == filled && !fill();
    }

    /** Passes over so many bytes; whether there were as many. */
    boolean skip(long length) throws IOException {
        long left = length;
        while (left > 0) {
            if (at == filled && !fill()) {
                return false;
            }
            int some = (int) Math.min(left, filled - at);
            at += some;
            left -= some;
        }
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, CHUNK));
        return filled > 0;
    }

    int u16(Octets bytes, int at) {
        int value = bytes.u16(at);
        return littleEndian ? Short.toUnsignedInt(Short.reverseBytes((short) value)) : value;
    }

    long u32(Octets bytes, int at) {
        long value = bytes.u32(at);
        return littleEndian ? Integer.toUnsignedLong(Integer.reverseBytes((int) value)) : value;
    }
}
