package org.sipcause.trace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads an input of whatever format, front to back, once. Safe for use by several threads. */
public final class TraceReader {
    private static final int GZIP = 0x1f8b;
    private static final String DAMAGED = "gzip data is broken";

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
        InputStream raw = new BufferedInputStream(input, Head.SIZE);
        TraceBuilder trace = new TraceBuilder(limits);
        raw.mark(2);
        boolean packed = (raw.read() << 8 | Math.max(raw.read(), 0)) == GZIP;
        raw.reset();
        BoundedInput in = new BoundedInput(packed ? unpacked(raw, trace) : raw, limits.bytes());
        InputStream buffered = new BufferedInputStream(in, Head.SIZE);
        buffered.mark(Head.SIZE);
        Head head = new Head(buffered.readNBytes(Head.SIZE));
        buffered.reset();
        Optional<TraceFormat> format =
                formats.stream().filter(candidate -> candidate.recognises(head)).findFirst();
        if (format.isPresent()) {
            format.get().read(buffered, trace);
        }
        if (in.damaged()) {
            trace.skip("input", DAMAGED);
        } else if (in.reachedBound()) {
            trace.skip("input", "longer than " + limits.bytes() + " bytes, the rest was not read");
        } else if (head.isEmpty()) {
            trace.skip("input", "empty");
        }
        return trace.build(name, format.map(TraceFormat::name).orElse(""));
    }

    private static InputStream unpacked(InputStream packed, TraceBuilder trace) throws IOException {
        try {
            return new GZIPInputStream(packed, Head.SIZE);
        } catch (ZipException | EOFException broken) {
            trace.skip("input", DAMAGED);
            return InputStream.nullInputStream();
        }
    }
}
