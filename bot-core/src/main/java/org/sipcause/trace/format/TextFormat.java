package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * A text in which a line of its own kind stands before each message.
 *
 * @param headings makes what reads that line; an input is of this format where its beginning has one
 */
record TextFormat(String name, Supplier<Heading.Reader> headings) implements TraceFormat {
    /** One whose lines are read one by one, without a memory. */
    static TextFormat of(String name, Heading.Reader headings) {
        return new TextFormat(name, () -> headings);
    }

    @Override
    public boolean recognises(Head head) {
        Heading.Reader reader = headings.get();
        return head.lines().stream().anyMatch(line -> reader.read(line).isPresent());
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, headings.get());
        for (Optional<Line> line = lines.next(); line.isPresent() && !trace.full(); line = lines.next()) {
            messages.line(line.get());
        }
        messages.end();
    }
}
