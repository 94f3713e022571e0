package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block.Bullets;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** The answer to a question about traces of which one cannot be used. */
final class NoTrace {
    private NoTrace() {}

    /** Names the inputs that could not be read, or those without a call. */
    static Card card(Traces traces, Words words) {
        List<Text> why = new ArrayList<>();
        traces.failed()
                .forEach(failed -> why.add(Text.of(words.label(
                        "trace.unreadable", Map.of("name", failed.name(), "why", Reasons.said(failed.why(), words))))));
        if (!why.isEmpty()) {
            return Card.of(words.label("trace.none-read"), Tone.UNSURE, new Bullets(why));
        }
        traces.read()
                .forEach(trace -> why.add(Text.of(words.label(
                        trace.messages().isEmpty() ? "trace.no-sip-in" : "diff.no-call",
                        Map.of("name", trace.name())))));
        return Card.of(
                words.label("trace.no-sip"),
                Tone.UNCLEAR,
                new Bullets(why),
                new Paragraph(Text.of(words.label("trace.wanted"))));
    }
}
