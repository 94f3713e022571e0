package org.sipcause.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes a stream apart into lines, whichever way they end. */
public final class LineReader implements Lines {
    /** What is longer is cut: no header is, and a log that was pasted as one line is not read as lines anyway. */
    public static final int MAX_LINE = 4 * 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private int number;
    private int ahead = -2;

    /** A reader of a stream, which it does not close. */
    public LineReader(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Line> next() throws IOException {
        line.reset();
        int octet = take();
        if (octet < 0) {
            return Optional.empty();
        }
        while (octet >= 0 && octet != '\n' && octet != '\r') {
            if (line.size() < MAX_LINE) {
                line.write(octet);
            }
            octet = take();
        }
        String end = octet < 0 ? "" : octet == '\n' ? "\n" : "\r";
        if (octet == '\r') {
            ahead = in.read();
            if (ahead == '\n') {
                ahead = -2;
                end = "\r\n";
            }
        }
        return Optional.of(new Line(line.toByteArray(), end, ++number));
    }

    private int take() throws IOException {
        int octet = ahead == -2 ? in.read() : ahead;
        ahead = -2;
        return octet;
    }
}
