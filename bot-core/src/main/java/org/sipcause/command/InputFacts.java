package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Text;
import org.sipcause.flow.Folded;

/** What a card says of its inputs, behind what was found in them: what was only counted, taken for granted, or not read. */
record InputFacts(Words words, Traces traces) {
    private static final int MOST = 3;

    /** The lines that there is something to say in. */
    List<Fact> all() {
        return Stream.of(folded(), assumed(), unread())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What holds only because the asker says so. */
    private Optional<Fact> assumed() {
        return traces.read().stream()
                .flatMap(trace -> trace.repaired().stream())
                .filter(what -> Reasons.known(what, words))
                .findFirst()
                .map(what -> Fact.of(words.label("diagnosis.assumed"), Reasons.said(what, words)));
    }

    /** Of a large input: the calls that were counted and let go, with their outcomes. */
    private Optional<Fact> folded() {
        Folded folded = traces.folded();
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        String outcomes = words.list(folded.outcomes().entrySet().stream()
                .map(outcome -> words.label("outcome." + outcome.getKey().slug()) + " " + outcome.getValue())
                .toList());
        return Optional.of(Fact.of(
                words.label("diagnosis.folded"),
                words.label(
                        "diagnosis.folded-calls",
                        Map.of(
                                "calls",
                                "" + folded.calls(),
                                "messages",
                                "" + folded.messages(),
                                "outcomes",
                                outcomes))));
    }

    private Optional<Fact> unread() {
        Set<Text> lines = new LinkedHashSet<>();
        traces.failed()
                .forEach(failed -> lines.add(Text.of(words.label(
                        "trace.unreadable", Map.of("name", failed.name(), "why", Reasons.said(failed.why(), words))))));
        traces.read().stream()
                .flatMap(trace -> trace.unread().stream())
                .forEach(skipped -> lines.add(Text.of(words.label(
                        "trace.skipped",
                        Map.of("where", skipped.where(), "why", Reasons.said(skipped.why(), words))))));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Text> shown = new ArrayList<>(lines.stream().limit(MOST).toList());
        if (lines.size() > MOST) {
            shown.add(Text.of(words.label("diagnosis.more", Map.of("count", "" + (lines.size() - MOST)))));
        }
        return Optional.of(new Fact(words.label("diagnosis.unread"), shown, false));
    }
}
