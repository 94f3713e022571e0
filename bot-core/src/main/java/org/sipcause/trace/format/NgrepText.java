package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * What ngrep prints. It shows CR and LF as dots: with {@code -W byline} each line of a message ends in one, by default the
 * whole message is a block of lines, cut at the width of the terminal, in which {@code ..} is a line's end.
 */
final class NgrepText implements TraceFormat {
    private static final int MAX_BLOCK = 1024 * 1024;

    @Override
    public String name() {
        return "ngrep";
    }

    @Override
    public boolean recognises(Head head) {
        return head.lines().stream().anyMatch(line -> NgrepHeading.read(line).isPresent());
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, NgrepHeading::read);
        StringBuilder block = new StringBuilder();
        int blockLine = 0;
        boolean afterHeading = false;
        for (Optional<Line> next = lines.next(); next.isPresent() && !trace.full(); next = lines.next()) {
            Line line = next.get();
            String text = line.text();
            boolean inBlock = (afterHeading || !block.isEmpty()) && text.startsWith("  ");
            if (inBlock && block.length() < MAX_BLOCK) {
                blockLine = block.isEmpty() ? line.number() : blockLine;
                block.append(text, 2, text.length());
            } else if (!inBlock) {
                flush(block, blockLine, messages);
                messages.line(byline(line, text));
            }
            afterHeading = NgrepHeading.read(text).isPresent();
        }
        flush(block, blockLine, messages);
        messages.end();
    }

    private static Line byline(Line line, String text) {
        // "#" is a packet that did not match; the line after it is a heading or another one.
        return text.endsWith(".") ? line.with(text.substring(0, text.length() - 1)) : line;
    }

    private static void flush(StringBuilder block, int number, MessageText messages) {
        int from = 0;
        while (from < block.length()) {
            int dots = block.indexOf("..", from);
            int end = dots < 0 ? block.length() : dots;
            int after = end;
            while (after < block.length() && block.charAt(after) == '.') {
                after++;
            }
            // Of an odd number of dots the first belongs to the text, as after a host name that ends in one.
            int pairs = (after - end) / 2;
            messages.line(Line.of(block.substring(from, after - 2 * pairs), number));
            for (int empty = 1; empty < pairs; empty++) {
                messages.line(Line.of("", number));
            }
            from = after;
        }
        block.setLength(0);
    }
}
