package org.sipcause.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.flow.ladder.Times;
import org.sipcause.report.page.Page;
import org.sipcause.trace.CapturedMessage;

/** The messages that a report page holds, in the order of the trace; those that prove something before any others where not all fit. */
final class PageMessages {
    static final int MOST = 20_000;
    private static final int LETTERS = 8_000_000;
    private static final int LONGEST = 20_000;

    private final IdentityHashMap<CapturedMessage, Integer> ids = new IdentityHashMap<>();
    private final IdentityHashMap<CapturedMessage, Set<Integer>> marked = new IdentityHashMap<>();
    private final List<CapturedMessage> held = new ArrayList<>();
    private final boolean cut;

    PageMessages(Diagnosis diagnosis) {
        Set<CapturedMessage> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        var all = diagnosis.flow().messages();
        diagnosis
                .findings()
                .forEach(finding -> finding.evidence()
                        .forEach(evidence -> evidence.message().ifPresent(message -> {
                            chosen.add(message);
                            marked.computeIfAbsent(message, none -> new TreeSet<>())
                                    .add(line(message, evidence.quote()));
                        })));
        var letters =
                chosen.stream().mapToLong(message -> message.message().length()).sum();
        for (var message : all) {
            if (chosen.size() >= MOST || letters >= LETTERS) {
                break;
            }
            if (chosen.add(message)) {
                letters += message.message().length();
            }
        }
        for (var message : all) {
            if (chosen.contains(message)) {
                held.add(message);
                ids.put(message, held.size());
            }
        }
        cut = held.size() < all.size();
    }

    /** Whether messages are left out. */
    boolean cut() {
        return cut;
    }

    /** How many there are. */
    int count() {
        return held.size();
    }

    /** Where a message is on the page: a name for links. */
    Optional<String> anchor(CapturedMessage message) {
        return Optional.ofNullable(ids.get(message)).map(id -> "m" + id);
    }

    /** Where evidence is on the page. */
    Page.Proof proof(Evidence evidence, String place) {
        var id = evidence.message().map(ids::get);
        var line = evidence.message()
                .map(message -> line(message, evidence.quote()))
                .orElse(0);
        return new Page.Proof(
                place, evidence.quote(), id.isPresent() ? OptionalInt.of(id.get()) : OptionalInt.empty(), line);
    }

    /**
     * The messages as the page shows them.
     *
     * @param calls the place of each message's call on the page
     */
    List<Page.Message> all(IdentityHashMap<CapturedMessage, Integer> calls) {
        return held.stream()
                .map(message -> new Page.Message(
                        message.number(),
                        head(message),
                        text(message),
                        List.copyOf(marked.getOrDefault(message, Set.of())),
                        calls.containsKey(message) ? OptionalInt.of(calls.get(message)) : OptionalInt.empty()))
                .toList();
    }

    private static String head(CapturedMessage message) {
        var parts = new ArrayList<String>();
        message.at().map(Times::clock).ifPresent(parts::add);
        message.from()
                .flatMap(from -> message.to().map(to -> from + " → " + to))
                .ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private static String text(CapturedMessage message) {
        var text = String.join("\n", message.message().text().lines().toList());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The line that a quote stands in, from 0: equal to it, or the first of those that a folded header takes. */
    static int line(CapturedMessage message, String quote) {
        var wanted = plain(quote);
        var lines = text(message).lines().map(PageMessages::plain).toList();
        var whole = lines.indexOf(wanted);
        for (var at = 0; whole < 0 && at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.isEmpty() && (wanted.startsWith(line) || line.contains(wanted))) {
                whole = at;
            }
        }
        return Math.max(0, whole);
    }

    /** A line without the blanks that folding, unfolding and pasting change. */
    private static String plain(String line) {
        return String.join(" ", line.strip().split("\\s+"));
    }
}
