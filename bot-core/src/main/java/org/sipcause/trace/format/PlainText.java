package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/** Messages as they are, one or several, with any other text around them. */
final class PlainText implements TraceFormat {
    @Override
    public String name() {
        return "plain";
    }

    /** Always: what no other format knows may have a message in it. */
    @Override
    public boolean recognises(Head head) {
        return true;
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, TraceFormats.anyHeading());
        boolean binary = false;
        for (Optional<Line> line = lines.next(); line.isPresent() && !trace.full(); line = lines.next()) {
            binary |= line.get().text().indexOf('\0') >= 0;
            messages.line(line.get());
        }
        messages.end();
        if (binary && trace.size() == 0) {
            trace.skip("input", "neither text nor a capture file of a known kind");
        }
    }
}
