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
    private String damage = "";

    BoundedInput(InputStream in, long bound) {
        super(in);
        this.left = bound;
    }

    boolean reachedBound() {
        return reachedBound;
    }

    /** Why what was packed could not be unpacked to its end; empty where it could. */
    String damage() {
        return damage;
    }

    static String damage(IOException unpacking) {
        return unpacking instanceof EOFException
                ? "gzip data is cut short, read as far as it goes"
                : "gzip data is broken, read as far as it goes";
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            reachedBound |= damage.isEmpty() && in.read() >= 0;
            return -1;
        }
        try {
            int got = in.read(into, from, (int) Math.min(length, left));
            left -= Math.max(got, 0);
            return got;
        } catch (ZipException | EOFException broken) {
            // Both come from unpacking alone: other streams just end.
            damage = damage(broken);
            left = 0;
            return -1;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
