package org.sipcause.trace;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A stream that ends after so many bytes and remembers that it did. */
final class BoundedInput extends FilterInputStream {
    private long left;
    private boolean reachedBound;
    private boolean damaged;

    BoundedInput(InputStream in, long bound) {
        super(in);
        this.left = bound;
    }

    boolean reachedBound() {
        return reachedBound;
    }

    /** Whether what was packed could not be unpacked to its end. */
    boolean damaged() {
        return damaged;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            reachedBound |= !damaged && in.read() >= 0;
            return -1;
        }
        try {
            int got = in.read(into, from, (int) Math.min(length, left));
            left -= Math.max(got, 0);
            return got;
        } catch (ZipException | EOFException damage) {
            // Both come from unpacking alone: other streams just end.
            damaged = true;
            left = 0;
            return -1;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
