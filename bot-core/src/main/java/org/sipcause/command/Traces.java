package org.sipcause.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.sipcause.chat.Attachment;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.FoldedCalls;
import org.sipcause.diagnosis.rule.Rules;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Folded;
import org.sipcause.trace.Redaction;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

/**
 * The inputs of one question, read: credentials are masked before anything else sees them.
 *
 * @param read the inputs that could be read, in the order given, also those without SIP
 * @param folded what of them was counted and let go
 * @param failed the inputs that could not be opened or broke off, with the reason
 * @param together whether they are captures of one incident
 */
record Traces(List<Trace> read, Folded folded, List<Failed> failed, boolean together) {
    private static final TraceReader READER = new TraceReader(TraceFormats.ALL);
    private static final TraceReader PLAIN_ESP = new TraceReader(TraceFormats.WITH_PLAIN_ESP);
    private static final Diagnoser DIAGNOSER = new Diagnoser(Rules.ALL);

    Traces {
        read = List.copyOf(read);
        failed = List.copyOf(failed);
    }

    /**
     * An input that could not be read.
     *
     * @param why what the system said, or the catalogue's name of a usual reason
     */
    record Failed(String name, String why) {}

    /** Reads inputs; large ones are folded on the way. */
    static Traces of(List<Attachment> inputs, Reading reading) {
        TraceReader reader = reading.plainEsp() ? PLAIN_ESP : READER;
        Folded folded = Folded.NONE;
        List<Trace> read = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (Attachment input : inputs) {
            try (InputStream in = input.open()) {
                FoldedCalls folding = new FoldedCalls(Rules.ALL, reading.fold());
                read.add(Redaction.credentials(reader.read(input.name(), in, folding)));
                folded = folded.plus(folding.folded());
            } catch (IOException e) {
                failed.add(new Failed(input.name(), reason(e)));
            }
        }
        return new Traces(read, folded, failed, reading.together());
    }

    Diagnosis diagnosis() {
        return DIAGNOSER.diagnose(together ? CallFlow.together(read) : CallFlow.of(read, folded));
    }

    /** Whether any of them holds a SIP message. */
    boolean hasSip() {
        return !folded.isEmpty()
                || read.stream().anyMatch(trace -> !trace.messages().isEmpty());
    }

    /** What the system said, without the name again, which its messages often repeat. */
    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "no-such-file";
            case java.nio.file.AccessDeniedException denied -> "permission-denied";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
