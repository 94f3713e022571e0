package org.sipcause.recordings;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sipcause.catalog.Catalog;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.rule.Rules;
import org.sipcause.flow.CallFlow;
import org.sipcause.report.ReportJson;
import org.sipcause.trace.Redaction;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/** Writes the JSON report of every capture in a folder, and of all of them as one incident; a process of its own when started so. */
final class Reports {
    private Reports() {}

    /** Takes the folder; the reports go to standard output. */
    public static void main(String[] folder) throws IOException {
        var out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        write(Path.of(folder[0]), out);
        out.flush();
    }

    static void write(Path folder, Writer out) throws IOException {
        var report = new ReportJson(Catalog.words(Locale.ENGLISH));
        var diagnoser = new Diagnoser(Rules.ALL);
        try (var files = Files.list(folder)) {
            var traces = files.filter(file -> file.toString().endsWith(".pcap"))
                    .sorted()
                    .map(Reports::read)
                    .toList();
            for (var trace : traces) {
                report.write(diagnoser.diagnose(CallFlow.of(List.of(trace))), out);
            }
            report.write(diagnoser.diagnose(CallFlow.together(traces)), out);
        }
    }

    private static Trace read(Path capture) {
        try (var in = Files.newInputStream(capture)) {
            var name = capture.getFileName().toString();
            return Redaction.credentials(new TraceReader(TraceFormats.ALL).read(name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
