package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Text;
import org.sipcause.compare.CodeSaid;
import org.sipcause.compare.CodesInTrace;
import org.sipcause.compare.Judged;
import org.sipcause.compare.Observed;
import org.sipcause.diagnosis.Legible;

/** What a trace says to a comparison of codes, in the words of its card. */
record InTraceWords(CodesInTrace trace, Words words) {
    private static final String NOT_VISIBLE = "–";

    /** Whether there is anything to observe. */
    boolean observes() {
        return !trace.judged().isEmpty();
    }

    /** Whether there is something to observe for the row of that label. */
    boolean judged(String look) {
        return find(look).isPresent();
    }

    /** The cell of a row: ticks and crosses with what they rest on, or a dash. */
    Text cell(String look) {
        return Text.of(find(look).map(this::said).orElse(""));
    }

    private Optional<Judged> find(String look) {
        return trace.judged().stream().filter(one -> one.look().equals(look)).findFirst();
    }

    private String said(Judged judged) {
        Observed observed = judged.observed();
        List<String> parts = new ArrayList<>();
        judged.fits().forEach(fit -> parts.add((fit.getValue() ? "✓ " : "✗ ") + fit.getKey()));
        if (parts.isEmpty()) {
            parts.add(NOT_VISIBLE);
        }
        if (!observed.value().isEmpty()) {
            parts.add("· " + observed.value());
        }
        observed.time().ifPresent(time -> parts.add("· " + Legible.duration(time)));
        if (observed.answer() != Observed.Answer.NOT_VISIBLE) {
            observed.message()
                    .ifPresent(message ->
                            parts.add(words.label("in-trace.message", Map.of("number", "" + message.number()))));
            observed.event()
                    .ifPresent(event -> parts.add(words.label("in-trace.frame", Map.of("number", "" + event.frame()))));
        }
        return String.join(" ", parts);
    }

    /** The call, what is on the wire, and which code the rest supports. */
    Block verdict() {
        return new Facts(List.of(
                Fact.of(words.label("in-trace.call"), new CallLine(words, trace.call()).line()),
                Fact.of(words.label("in-trace.verdict"), said())));
    }

    private String said() {
        Optional<String> supported = trace.supported();
        if (trace.instead().isPresent()) {
            return words.label("in-trace.instead", values(trace.instead().get()));
        } else if (trace.said().isPresent()) {
            CodeSaid said = trace.said().get();
            String key = supported.isEmpty() ? "open" : supported.get().equals(said.code()) ? "fits" : "other";
            return words.label("in-trace." + (trace.judged().isEmpty() ? "no-signs" : key), values(said));
        }
        return supported
                .map(code -> words.label("in-trace.without", Map.of("code", code)))
                .orElseGet(() -> words.label("in-trace.cannot-tell"));
    }

    private Map<String, String> values(CodeSaid said) {
        return Map.of(
                "code",
                said.code(),
                "by",
                said.by().map(Object::toString).orElseGet(() -> words.label("diff.unknown")),
                "message",
                "" + said.response().number(),
                "other",
                trace.supported().orElse(""),
                "fits",
                "" + trace.count(said.code(), true),
                "against",
                "" + trace.count(said.code(), false));
    }
}
