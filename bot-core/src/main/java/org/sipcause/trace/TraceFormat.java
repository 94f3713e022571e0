package org.sipcause.trace;

import java.io.IOException;
import java.io.InputStream;

/** One way of writing SIP down. Formats are tried in order; the first that recognises an input reads it. */
public interface TraceFormat {
    /** The name in reports: {@code pcap}, {@code ngrep}, {@code plain}. */
    String name();

    /** Whether an input that begins like this is of this format. */
    boolean recognises(Head head);

    /**
     * Reads an input from its first byte to its end, once, and stops early when the trace is full.
     *
     * @throws IOException only where the stream itself fails; what cannot be read is told to the trace
     */
    void read(InputStream in, TraceBuilder trace) throws IOException;
}
