package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/** A table with commas, semicolons or tabulators, a message in a cell of each row, and a first row that names the columns (RFC 4180). */
final class CsvText implements TraceFormat {
    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int MOST_CELLS = 100;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(Head head) {
        List<String> lines = head.lines();
        boolean named = lines.stream().anyMatch(line -> separator(line) != 0);
        return named
                && lines.stream()
                        .anyMatch(line ->
                                line.contains("\"INVITE sip") || line.contains("\"SIP/2.0 ") || line.endsWith("\""));
    }

    /** What separates the names of a line that names a time or a side among at least three columns; 0 where it does not. */
    private static char separator(String line) {
        if (line.length() > 2000 || line.indexOf(' ') == 0) {
            return 0;
        }
        for (char separator : new char[] {',', ';', '\t'}) {
            List<String> names = List.of(line.replace("\"", "").split(String.valueOf(separator), MOST_CELLS));
            boolean words = names.stream().allMatch(name -> name.length() < 40 && !name.contains(": "));
            if (names.size() > 2
                    && words
                    && names.stream().filter(Fields::known).count() > 1) {
                return separator;
            }
        }
        return 0;
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, _ -> Optional.empty());
        Rows rows = new Rows(messages);
        for (Optional<Line> line = lines.next(); line.isPresent() && !trace.full(); line = lines.next()) {
            rows.line(line.get());
        }
        rows.end();
    }

    /** Puts rows together from lines: a cell in quotes may have several. */
    private static final class Rows {
        private final MessageText messages;
        private final StringBuilder cell = new StringBuilder();
        private final List<String> cells = new ArrayList<>();
        private List<String> names = List.of();
        private char separator;
        private boolean quoted;
        private final List<Line> message = new ArrayList<>();

        Rows(MessageText messages) {
            this.messages = messages;
        }

        void line(Line line) {
            String text = line.text();
            char named = quoted ? 0 : separator(text);
            if (named != 0) {
                separator = named;
                names = List.of(text.replace("\"", "").split(String.valueOf(named), MOST_CELLS));
                return;
            }
            if (separator == 0) {
                messages.line(line);
                return;
            }
            int from = cell.length();
            StringBuilder own = new StringBuilder();
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    boolean twice = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                    if (twice) {
                        at++;
                        own.append('"');
                    } else {
                        quoted = !quoted;
                    }
                } else if (c == separator && !quoted) {
                    endCell(line, own, from);
                    from = 0;
                } else {
                    own.append(c);
                }
            }
            if (quoted && cell.length() < LONGEST_ROW) {
                keep(line, own);
                cell.append(own).append('\n');
            } else {
                endCell(line, own, from);
                endRow();
            }
        }

        private void keep(Line line, StringBuilder own) {
            if (!cell.isEmpty() || own.indexOf("SIP/2.0") >= 0 || !message.isEmpty()) {
                message.add(line.with(own.toString()));
            }
        }

        private void endCell(Line line, StringBuilder own, int from) {
            if (from > 0 || own.indexOf("SIP/2.0") >= 0) {
                message.add(line.with(own.toString()));
            }
            cell.append(own);
            if (cells.size() < MOST_CELLS) {
                cells.add(cell.length() > 200 ? "" : cell.toString());
            }
            cell.setLength(0);
            own.setLength(0);
        }

        private void endRow() {
            Fields fields = new Fields();
            for (int at = 0; at < Math.min(cells.size(), names.size()); at++) {
                fields.put(names.get(at), cells.get(at));
            }
            if (!message.isEmpty()) {
                messages.heading(fields.heading());
                message.forEach(messages::line);
                messages.end();
            }
            cells.clear();
            message.clear();
            quoted = false;
        }

        void end() {
            if (!cell.isEmpty() || !message.isEmpty()) {
                endRow();
            }
            messages.end();
        }
    }
}
