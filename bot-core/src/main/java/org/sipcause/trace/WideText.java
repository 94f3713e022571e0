package org.sipcause.trace;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/** Text in UTF-16, as PowerShell and Windows editors write it, as a stream of UTF-8. */
final class WideText extends InputStream {
    /** Characters that have to have a zero byte, all on the same side, where no byte order mark tells. */
    private static final int ENOUGH = 16;

    private final Reader in;
    private final char[] units = new char[4096];
    private byte[] bytes = {};
    private int at;

    WideText(InputStream in, Charset charset) {
        this.in = new InputStreamReader(in, charset);
    }

    /** The byte order of a text that begins with these bytes; empty where it is not UTF-16. */
    static Optional<Charset> of(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return Optional.of(UTF_16LE);
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return Optional.of(UTF_16BE);
        }
        return latin(head, 0) ? Optional.of(UTF_16LE) : latin(head, 1) ? Optional.of(UTF_16BE) : Optional.empty();
    }

    /** Whether it begins with plain letters whose one byte is in this place of two, and the other is zero. */
    private static boolean latin(byte[] head, int place) {
        for (int unit = 0; unit < ENOUGH; unit++) {
            int low = unit * 2 + place;
            if (unit * 2 + 1 >= head.length
                    || head[low ^ 1] != 0
                    || (head[low] < ' ' && "\r\n\t".indexOf(head[low]) < 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        int count = in.read(units, 0, units.length - 1);
        if (count > 0 && Character.isHighSurrogate(units[count - 1])) {
            int rest = in.read();
            if (rest >= 0) {
                units[count++] = (char) rest;
            }
        }
        bytes = count < 0 ? new byte[0] : new String(units, 0, count).getBytes(UTF_8);
        at = 0;
        return count > 0;
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (at == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(most, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }
}
