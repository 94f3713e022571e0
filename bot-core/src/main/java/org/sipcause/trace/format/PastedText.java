package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import org.sipcause.text.LineReader;
import org.sipcause.text.Lines;
import org.sipcause.text.Mending;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;

/** The lines of a text, with what chats, mails, terminals and logs did to them undone. */
final class PastedText {
    private PastedText() {}

    /** The lines of a stream that can be marked; what is repaired is told to the trace. */
    static Lines lines(InputStream in, TraceBuilder trace) throws IOException {
        in.mark(Head.SIZE);
        Mending mending = new Head(in.readNBytes(Head.SIZE)).mending();
        in.reset();
        mending.names().forEach(trace::repaired);
        return mending.lines(new LineReader(in), trace::repaired);
    }
}
