package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Head;
import org.sipcause.trace.TimeBase;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;
import org.sipcause.trace.Transport;

/** What {@code tshark -V} and Wireshark's text export print: a tree of fields, of which those of a message's own lines are kept. */
final class TsharkTree implements TraceFormat {
    private static final String REQUEST = "Request-Line: ";
    private static final String STATUS = "Status-Line: ";

    @Override
    public String name() {
        return "tshark-tree";
    }

    @Override
    public boolean recognises(Head head) {
        return head.lines().stream()
                .map(String::strip)
                .anyMatch(line -> line.startsWith(REQUEST) || (line.startsWith(STATUS) && line.contains("SIP/")));
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, _ -> Optional.empty());
        Tree tree = new Tree(messages, trace);
        for (Optional<Line> line = lines.next(); line.isPresent() && !trace.full(); line = lines.next()) {
            tree.line(line.get());
        }
        messages.end();
    }

    private enum Part {
        NONE,
        START,
        HEADERS,
        BODY
    }

    /** Goes down the tree of one packet after the other. */
    private static final class Tree {
        private final MessageText messages;
        private final TraceBuilder trace;
        private Part part = Part.NONE;
        private int depth = -1;
        private Optional<Instant> at = Optional.empty();
        private Optional<Transport> transport = Optional.empty();
        private String from = "";
        private String to = "";

        Tree(MessageText messages, TraceBuilder trace) {
            this.messages = messages;
            this.trace = trace;
        }

        void line(Line line) {
            String raw = line.text();
            String text = raw.strip();
            if (text.startsWith(REQUEST) || text.startsWith(STATUS)) {
                messages.heading(new Heading(at, Endpoint.parse(from), Endpoint.parse(to), transport));
                messages.line(Line.of(text.substring(text.indexOf(": ") + 2), line.number()));
                part = Part.START;
            } else if (text.startsWith("Frame ") && text.contains(" on wire")) {
                at = Optional.empty();
                part = Part.NONE;
            } else if (text.equals("Message Header") && part != Part.NONE) {
                part = Part.HEADERS;
                depth = -1;
            } else if (text.equals("Message Body") && part != Part.NONE) {
                messages.line(Line.of("", line.number()));
                part = Part.BODY;
            } else if (part == Part.HEADERS) {
                header(line, raw, text);
            } else if (part == Part.BODY) {
                sdp(text).ifPresent(own -> messages.line(Line.of(own, line.number())));
            } else if (part == Part.NONE) {
                packet(text);
            }
        }

        private void header(Line line, String raw, String text) {
            String own = text.startsWith("[truncated]")
                    ? text.substring("[truncated]".length()).strip()
                    : text;
            int indent = indent(raw);
            depth = depth < 0 ? indent : depth;
            // Wireshark sets a truncated line one blank further in.
            boolean field = indent == depth || (indent == depth + 1 && !own.equals(text));
            if (field && Draft.isHeader(own)) {
                messages.line(Line.of(own, line.number()));
            }
        }

        private void packet(String text) {
            if (text.startsWith("Internet Protocol")) {
                from = after(text, "Src: ");
                to = after(text, "Dst: ");
            } else if (text.startsWith("User Datagram Protocol") || text.startsWith("Transmission Control Protocol")) {
                transport = Optional.of(text.startsWith("U") ? Transport.UDP : Transport.TCP);
                from = withPort(from, after(text, "Src Port: "));
                to = withPort(to, after(text, "Dst Port: "));
            } else if (text.startsWith("Epoch Time: ") || text.startsWith("Epoch Arrival Time: ")) {
                trace.times(TimeBase.UTC);
                at = instant(after(text, "Time: "));
            } else if (text.startsWith("Arrival Time: ") && at.isEmpty()) {
                trace.times(Stamp.namesZone(text) ? TimeBase.UTC : TimeBase.LOCAL);
                at = Stamp.of(text.substring("Arrival Time: ".length()));
            }
        }

        private static String withPort(String host, String port) {
            return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
        }

        /** The word after a name; one in parentheses behind it says it better, as a number or an address. */
        private static String after(String text, String name) {
            int from = text.indexOf(name);
            if (from < 0) {
                return "";
            }
            String[] words = text.substring(from + name.length()).split("[ ,]+", 3);
            boolean second = words.length > 1 && words[1].startsWith("(") && words[1].endsWith(")");
            return second ? words[1].substring(1, words[1].length() - 1) : words[0];
        }

        private static Optional<Instant> instant(String seconds) {
            try {
                BigDecimal all = new BigDecimal(seconds);
                return all.precision() > 30
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochSecond(
                                all.longValue(),
                                all.remainder(BigDecimal.ONE).movePointRight(9).longValue()));
            } catch (ArithmeticException | NumberFormatException | java.time.DateTimeException notOne) {
                return Optional.empty();
            }
        }

        /** {@code Media Attribute (a): sendrecv} as the line it was made of; fields without a letter are parts of others. */
        private static Optional<String> sdp(String text) {
            int mark = text.indexOf("): ");
            boolean letter = mark > 2 && text.charAt(mark - 2) == '(' && Character.isLowerCase(text.charAt(mark - 1));
            return letter ? Optional.of(text.charAt(mark - 1) + "=" + text.substring(mark + 3)) : Optional.empty();
        }

        private static int indent(String text) {
            int columns = 0;
            for (int at = 0; at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t'); at++) {
                columns = text.charAt(at) == '\t' ? columns / 4 * 4 + 4 : columns + 1;
            }
            return columns;
        }
    }
}
