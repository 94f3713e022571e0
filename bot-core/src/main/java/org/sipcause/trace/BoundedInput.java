package org.sipcause.trace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after so many bytes and remembers that it did. */
final class BoundedInput extends FilterInputStream {
    private long left;
    private boolean reachedBound;

    BoundedInput(InputStream in, long bound) {
        super(in);
        this.left = bound;
    }

    boolean reachedBound() {
        return reachedBound;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            reachedBound |= in.read() >= 0;
            return -1;
        }
        int got = in.read(into, from, (int) Math.min(length, left));
        left -= Math.max(got, 0);
        return got;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(Math.min(wanted, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
