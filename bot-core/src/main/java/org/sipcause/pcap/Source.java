package org.sipcause.pcap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads numbers and blocks of a file in its byte order. */
final class Source {
    private final InputStream in;
    private boolean littleEndian;

    Source(InputStream in) {
        this.in = in;
    }

    void littleEndian(boolean little) {
        littleEndian = little;
    }

    /** So many bytes; nothing where the input ends before. */
    Optional<Octets> read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        return bytes.length == length ? Optional.of(Octets.of(bytes)) : Optional.empty();
    }

    /** Passes over so many bytes; whether there were as many. */
    boolean skip(long length) throws IOException {
        long left = length;
        while (left > 0) {
            int got = in.readNBytes((int) Math.min(left, 64 * 1024)).length;
            if (got == 0) {
                return false;
            }
            left -= got;
        }
        return true;
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
