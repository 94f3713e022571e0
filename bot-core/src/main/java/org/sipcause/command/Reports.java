package org.sipcause.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;
import org.sipcause.report.DifferenceJson;
import org.sipcause.report.ReportJson;

/** The machine-readable reports of several inputs: one JSON object a line, in the order given. */
public final class Reports {
    /** Messages above which an input is folded where nothing else is asked for. */
    public static final int FOLD = Traces.FOLD;

    private Reports() {}

    /**
     * Reads each input for itself and writes its report; each line is out before the next input is read.
     *
     * @param fold messages above which an input is folded while it is read
     * @return how many inputs could not be read; their line says why
     * @throws IOException where the output cannot be written
     */
    public static int write(List<Attachment> inputs, int fold, Words words, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ReportJson json = new ReportJson(words);
        int unreadable = 0;
        for (Attachment input : inputs) {
            Traces traces = Traces.of(List.of(input), fold);
            if (traces.failed().isEmpty()) {
                json.write(traces.diagnosis(), writer);
            } else {
                unreadable++;
                ReportJson.writeError(
                        input.name(), Reasons.said(traces.failed().getFirst().why(), words), writer);
            }
            writer.flush();
        }
        return unreadable;
    }

    /**
     * Reads all inputs as captures of one incident and writes one report.
     *
     * @return how many inputs could not be read; the report is then an error that names the first of them
     * @throws IOException where the output cannot be written
     */
    public static int writeTogether(List<Attachment> inputs, Words words, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Traces traces = Traces.ofOneIncident(inputs);
        if (traces.failed().isEmpty()) {
            new ReportJson(words).write(traces.diagnosis(), writer);
        } else {
            Traces.Failed failed = traces.failed().getFirst();
            ReportJson.writeError(failed.name(), Reasons.said(failed.why(), words), writer);
        }
        writer.flush();
        return traces.failed().size();
    }

    /**
     * Writes the comparison of two calls.
     *
     * @return whether there was one; where not, nothing is written
     * @throws IOException where the output cannot be written
     */
    public static boolean writeDifference(Question question, Words words, OutputStream out) throws IOException {
        DiffCommand.Answer answer = DiffCommand.compare(question, words);
        if (answer.comparison().isPresent()) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            new DifferenceJson(words).write(answer.comparison().get(), writer);
            writer.flush();
        }
        return answer.comparison().isPresent();
    }
}
