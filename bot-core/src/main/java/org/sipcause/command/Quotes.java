package org.sipcause.command;

import java.util.Map;
import java.util.Optional;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Text;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.trace.CapturedMessage;

/** Pieces of evidence as a card quotes them: where each stands, then its words. */
record Quotes(Words words, CallFlow flow) {
    private static final int LONGEST_LINE = 160;
    private static final int BEHIND_CODE = 60;

    /** A piece as it stands. */
    Text of(Evidence evidence) {
        return quote(evidence, evidence.quote());
    }

    /** A piece of a finding: of another call with its number, of a long line what stands around the code that it tells of. */
    Text of(Finding finding, Evidence evidence) {
        Text quote = quote(evidence, evidence.message().isPresent() ? evidence.quote() : excerpt(finding, evidence));
        Optional<Integer> other = finding.alsoIn().stream()
                .filter(call -> evidence.message()
                        .filter(message -> has(flow.calls().get(call), message))
                        .isPresent())
                .findFirst();
        return other.map(call -> Text.of(words.label("diagnosis.in-call", Map.of("number", "" + (call + 1))) + " ")
                        .then(quote))
                .orElse(quote);
    }

    private static boolean has(Call call, CapturedMessage message) {
        return call.messages().stream().anyMatch(own -> own.message().equals(message.message()));
    }

    private Text quote(Evidence evidence, String text) {
        return Text.of(DiagnosisCard.place(words, evidence) + ": ").then(Text.mono(text));
    }

    private static String excerpt(Finding finding, Evidence evidence) {
        String all = evidence.quote();
        int code = all.lastIndexOf(finding.values().getOrDefault("code", "\n"));
        int to = Math.min(all.length(), Math.max(code + BEHIND_CODE, LONGEST_LINE));
        int from = Math.max(0, to - LONGEST_LINE);
        return (from > 0 ? "…" : "") + all.substring(from, to) + (to < all.length() ? "…" : "");
    }
}
