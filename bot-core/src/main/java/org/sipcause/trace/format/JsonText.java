package org.sipcause.trace.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sipcause.sip.SipParser;
import org.sipcause.text.Line;
import org.sipcause.text.LineReader;
import org.sipcause.trace.Head;
import org.sipcause.trace.TimeBase;
import org.sipcause.trace.TraceBuilder;
import org.sipcause.trace.TraceFormat;

/**
 * JSON with SIP in its strings: what Homer and HEP agents export, logs with an object a line, containers' logs with a line of text in each. The
 * time and the addresses stand in fields beside it.
 */
final class JsonText implements TraceFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean recognises(Head head) {
        boolean[] any = new boolean[1];
        JsonScan scan = new JsonScan(new JsonScan.Found() {
            @Override
            public void sip(String text, int line, Fields fields) {
                any[0] = true;
            }

            @Override
            public void log(String text, int line, Fields fields) {
                any[0] |= SipParser.isStartLine(text.strip())
                        && fields.heading().at().isPresent();
            }
        });
        int number = 0;
        for (String line : head.raw()) {
            scan.line(line, ++number);
        }
        return any[0];
    }

    @Override
    public void read(InputStream in, TraceBuilder trace) throws IOException {
        MessageText whole = new MessageText(trace, TraceFormats.anyHeading());
        MessageText lines = new MessageText(trace, TraceFormats.anyHeading());
        JsonScan scan = new JsonScan(new JsonScan.Found() {
            @Override
            public void sip(String text, int line, Fields fields) {
                trace.times(fields.times());
                Payload.give(text, line, fields.heading(), whole);
            }

            @Override
            public void log(String text, int line, Fields fields) {
                String zone = fields.times() == TimeBase.UTC ? "Z " : " ";
                String before = fields.heading()
                        .at()
                        .map(at -> at.toString().replace("Z", zone))
                        .orElse("");
                text.lines().forEach(one -> lines.line(Line.of(one, line).behind(before)));
            }
        });
        LineReader reader = new LineReader(in);
        for (Optional<Line> line = reader.next(); line.isPresent() && !trace.full(); line = reader.next()) {
            scan.line(line.get().text(), line.get().number());
        }
        lines.end();
    }
}
