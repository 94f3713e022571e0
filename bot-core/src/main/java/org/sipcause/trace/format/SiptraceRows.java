package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.text.Line;
import org.sipcause.text.Lines;
import org.sipcause.trace.Head;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * Rows of the table that Kamailio's siptrace and OpenSIPS' sip_trace write, as a database's console prints them one field a line: {@code *** 1. row ***}
 * and then {@code fromip: udp:192.0.2.1:5060}, {@code msg: INVITE ...}, the fields in any order.
 */
final class SiptraceRows implements TraceFormat {
    private static final int LONGEST_ROW = 5000;
    private static final String NAMES =
            "id|time_stamp|time_us|callid|traced_user|trace_attrs|msg|method|status|fromip|toip|from_?proto|from_?ip"
                    + "|from_?port|to_?proto|to_?ip|to_?port|fromtag|totag|direction";
    private static final Pattern MARK =
            Pattern.compile("^\\s{0,9}(?:\\*{3,80} ?\\d{1,9}\\. row \\*{3,80}|-\\[ RECORD \\d{1,9} \\])");
    private static final Pattern COLUMN = Pattern.compile("^\\s{0,20}(" + NAMES + ") {0,20}(?::|\\|)(?: |$)");
    private static final Pattern FIELD = Pattern.compile("(?<!\\S)(" + NAMES
            + ") {0,20}(?::|\\|) {1,3}(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?|\\S{1,80})");

    @Override
    public String name() {
        return "siptrace";
    }

    @Override
    public boolean recognises(Head head) {
        return head.lines().stream().anyMatch(line -> MARK.matcher(line).find())
                && head.lines().stream().anyMatch(line -> line.contains("time_stamp"));
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        Lines lines = PastedText.lines(in, trace);
        MessageText messages = new MessageText(trace, _ -> Optional.empty());
        List<Line> row = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent() && !trace.full(); line = lines.next()) {
            if (MARK.matcher(line.get().text()).find() || row.size() >= LONGEST_ROW) {
                give(row, messages);
            }
            row.add(line.get());
        }
        give(row, messages);
    }

    private static void give(List<Line> row, MessageText messages) {
        Fields fields = new Fields();
        for (Line line : row) {
            Matcher field =
                    FIELD.matcher(line.text().length() > 2000 ? line.text().substring(0, 2000) : line.text());
            while (field.find()) {
                fields.put(field.group(1).equals("time_stamp") ? "timestamp" : field.group(1), field.group(2));
            }
        }
        messages.heading(fields.heading());
        for (Line line : row) {
            Matcher column = COLUMN.matcher(line.text());
            if (!column.find()) {
                messages.line(line);
            } else if (column.group(1).equals("msg")) {
                messages.line(line.with(line.text().substring(column.end())));
            }
        }
        messages.end();
        row.clear();
    }
}
