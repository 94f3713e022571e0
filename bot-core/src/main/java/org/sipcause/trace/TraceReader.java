package org.sipcause.trace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads an input of whatever format, front to back, once. Safe for use by several threads. */
public final class TraceReader {
    private static final int GZIP = 0x1f8b;

    /** A small file may unpack to any size. */
    private static final long MOST_UNPACKED = 4L << 30;

    private final List<TraceFormat> formats;
    private final Limits limits;

    /** A reader that tries the formats in this order. */
    public TraceReader(List<TraceFormat> formats, Limits limits) {
        this.formats = List.copyOf(formats);
        this.limits = limits;
    }

    /** A reader with the usual limits. */
    public TraceReader(List<TraceFormat> formats) {
        this(formats, Limits.DEFAULT);
    }

    /**
     * Reads an input; one that is packed with gzip is unpacked on the way. The stream is not closed.
     *
     * @throws IOException where the stream itself fails; bad input is a trace with less in it
     */
    public Trace read(String name, InputStream input) throws IOException {
        return read(name, input, Optional.empty());
    }

    /**
     * Reads an input that is folded once it is large: the trace then has the messages that are kept, with their numbers.
     *
     * @throws IOException where the stream itself fails; bad input is a trace with less in it
     */
    public Trace read(String name, InputStream input, Folding folding) throws IOException {
        return read(name, input, Optional.of(folding));
    }

    private Trace read(String name, InputStream input, Optional<Folding> folding) throws IOException {
        InputStream raw = new BufferedInputStream(input, Head.SIZE);
        raw.mark(2);
        boolean packed = (raw.read() << 8 | Math.max(raw.read(), 0)) == GZIP;
        raw.reset();
        long bound = packed ? Math.min(limits.bytes(), MOST_UNPACKED) : limits.bytes();
        BoundedInput in = new BoundedInput(packed ? unpacked(raw) : raw, bound);
        InputStream buffered = narrow(new BufferedInputStream(in, Head.SIZE));
        Head head = head(buffered);
        TraceBuilder trace = new TraceBuilder(limits, folding);
        Optional<TraceFormat> format =
                formats.stream().filter(candidate -> candidate.recognises(head)).findFirst();
        if (format.isPresent()) {
            format.get().read(buffered, trace);
        }
        if (trace.size() == 0
                && head.isWholeText()
                && format.isPresent()
                && !format.get().equals(formats.getLast())) {
            // What it was taken for has no messages in it: the last format takes anything, and may find some.
            TraceBuilder again = new TraceBuilder(limits, folding);
            formats.getLast().read(head.stream(), again);
            if (again.size() > 0) {
                trace = again;
                format = Optional.of(formats.getLast());
            }
        }
        if (!in.damage().isEmpty()) {
            trace.skip(Skipped.WHOLE, in.damage());
        } else if (in.reachedBound()) {
            trace.skip(Skipped.WHOLE, "longer than " + bound + " bytes, the rest was not read");
        } else if (head.isEmpty()) {
            trace.skip(Skipped.WHOLE, "empty");
        }
        return trace.build(name, format.map(TraceFormat::name).orElse(""));
    }

    /** The beginning of a stream, which then stands at its first byte again. */
    private static Head head(InputStream buffered) throws IOException {
        buffered.mark(Head.SIZE);
        Head head = new Head(buffered.readNBytes(Head.SIZE));
        buffered.reset();
        return head;
    }

    /** The same, in UTF-8 where it is text in UTF-16. */
    private static InputStream narrow(InputStream buffered) throws IOException {
        buffered.mark(Head.SIZE);
        Optional<Charset> wide = WideText.of(buffered.readNBytes(64));
        buffered.reset();
        return wide.isPresent() ? new BufferedInputStream(new WideText(buffered, wide.get()), Head.SIZE) : buffered;
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, Head.SIZE);
        } catch (ZipException | EOFException broken) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw broken;
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    throw broken;
                }
            };
        }
    }
}
