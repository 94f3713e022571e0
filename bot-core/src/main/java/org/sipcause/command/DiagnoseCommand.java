package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.trace.Trace;

/** Reads what was pasted or attached and says why the call failed. */
final class DiagnoseCommand implements Command {
    private static final int NARROWEST = 40;

    @Override
    public String usage() {
        return "trace";
    }

    @Override
    public Optional<Card> answer(Question question, Words words) {
        TraceWords asked = TraceWords.of(question.text());
        String paste = asked.paste();
        boolean pasted = WireText.holdsSip(paste) && paste.length() > "SIP/2.0 000".length();
        if (question.attachments().isEmpty() && !pasted) {
            Optional<Card> log = paste.contains("\n") ? log(paste, words) : Optional.empty();
            if (log.isPresent()) {
                return log;
            }
            return asked.asked()
                    ? Optional.of(paste.isEmpty() ? howTo(words) : notSip(paste, words))
                    : Optional.empty();
        }
        List<Attachment> inputs = new ArrayList<>(question.attachments());
        if (pasted) {
            inputs.addFirst(Attachment.of(words.label("trace.paste"), paste));
        }
        Traces traces = Traces.of(inputs, asked.reading());
        OptionalInt width = asked.columns().stream()
                .map(columns -> Math.max(NARROWEST, columns))
                .findFirst();
        return Optional.of(diagnose(traces, words, width));
    }

    /** The card of a log that shows no message and says how a call ended; empty where several lines are only words. */
    private static Optional<Card> log(String paste, Words words) {
        Traces traces = Traces.of(List.of(Attachment.of(words.label("trace.paste"), paste)), Reading.USUAL);
        return traces.diagnosis().findings().isEmpty()
                ? Optional.empty()
                : Optional.of(new DiagnosisCard(words, traces).card());
    }

    private static Card diagnose(Traces traces, Words words, OptionalInt columns) {
        boolean told = traces.hasSip() || !traces.diagnosis().findings().isEmpty(); // why there is none, perhaps
        if (told) {
            return new DiagnosisCard(words, traces, columns).card();
        }
        List<Text> items = new ArrayList<>();
        traces.failed()
                .forEach(failed -> items.add(Text.of(words.label(
                        "trace.unreadable", Map.of("name", failed.name(), "why", Reasons.said(failed.why(), words))))));
        traces.read().forEach(trace -> items.addAll(withoutSip(trace, words)));
        if (traces.read().isEmpty()) {
            return Card.of(words.label("trace.none-read"), Tone.UNSURE, new Bullets(items));
        }
        return new Card(
                words.label("trace.no-sip"),
                Tone.UNSURE,
                List.of(new Bullets(items), new Paragraph(Text.of(words.label("trace.wanted"))), example(words)),
                List.of());
    }

    /** Why there is no SIP in it, where the reader can tell; a reason for the whole input is said of it by its name. */
    private static List<Text> withoutSip(Trace trace, Words words) {
        if (trace.unread().isEmpty()) {
            return List.of(Text.of(words.label("trace.no-sip-in", Map.of("name", trace.name()))));
        }
        return trace.unread().stream()
                .limit(3)
                .map(skipped -> {
                    String where = skipped.whole() ? trace.name() : trace.name() + ", " + skipped.where();
                    return Text.of(words.label(
                            "trace.skipped", Map.of("where", where, "why", Reasons.said(skipped.why(), words))));
                })
                .toList();
    }

    private static Card howTo(Words words) {
        return new Card(
                words.label("trace.missing"),
                Tone.UNCLEAR,
                List.of(new Paragraph(Text.of(words.label("trace.wanted"))), example(words)),
                List.of());
    }

    private static Card notSip(String typed, Words words) {
        return new Card(
                words.label(typed.startsWith("-") ? "trace.option" : "trace.not-sip", Map.of("word", shortened(typed))),
                Tone.UNCLEAR,
                List.of(new Paragraph(Text.of(words.label("trace.wanted"))), example(words)),
                List.of());
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    private static Code example(Words words) {
        return new Code(words.label("trace.example"));
    }
}
