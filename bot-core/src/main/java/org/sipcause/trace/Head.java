package org.sipcause.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sipcause.text.Mending;

/** The first bytes of an input, enough to tell its format; at most {@link #SIZE}. */
public final class Head {
    /** How many bytes are looked at. */
    public static final int SIZE = 64 * 1024;

    private final byte[] bytes;
    private Optional<Mending> mending = Optional.empty();

    /** A head of these bytes, of which it keeps a copy. */
    public Head(byte[] bytes) {
        this.bytes = Arrays.copyOf(bytes, Math.min(bytes.length, SIZE));
    }

    /** Whether there is no input at all. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Whether it is all of the input, and has no byte that no text has. */
    boolean isWholeText() {
        return bytes.length < SIZE && !hasZero();
    }

    /** Whether there is a zero byte in it, which no text has in UTF-8. */
    public boolean hasZero() {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** The bytes, to be read again. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The bytes at the very beginning as one number, the first byte highest; 0 where there are fewer than four. */
    public int magic() {
        return bytes.length < 4
                ? 0
                : (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    }

    /** The lines of it, read as UTF-8 and with what happened to them undone; the last one may be cut. */
    public List<String> lines() {
        return mending().head();
    }

    /** The lines of it as they stand, read as UTF-8; the last one may be cut. */
    public List<String> raw() {
        return new String(bytes, UTF_8).lines().toList();
    }

    /** What is to be repaired in a text that begins like this. */
    public Mending mending() {
        if (mending.isEmpty()) {
            mending = Optional.of(Mending.of(new String(bytes, UTF_8).lines().toList()));
        }
        return mending.get();
    }
}
