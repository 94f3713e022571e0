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
    private Reports() {}

    /**
     * Reads each input for itself and writes its report, which is out before the next input is read; where {@code --together} is
     * asked for, all of them as captures of one incident, with one report.
     *
     * @param question {@code trace} with its options and files
     * @return how many inputs could not be read; their line says why, and one report of all is then an error that names the first
     * @throws IOException where the output cannot be written
     */
    public static int write(Question question, Words words, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Reading reading = TraceWords.of(question.text()).reading();
        List<Attachment> inputs = question.attachments();
        int unreadable = 0;
        for (List<Attachment> some : reading.together()
                ? List.of(inputs)
                : inputs.stream().map(List::of).toList()) {
            Traces traces = Traces.of(some, reading);
            if (traces.failed().isEmpty()) {
                new ReportJson(words).write(traces.diagnosis(), writer);
            } else {
                Traces.Failed failed = traces.failed().getFirst();
                ReportJson.writeError(failed.name(), Reasons.said(failed.why(), words), writer);
            }
            unreadable += traces.failed().size();
            writer.flush();
        }
        return unreadable;
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
