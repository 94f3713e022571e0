package org.sipcause.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.TermKind;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;

/**
 * What tells two to five entries apart that are not all response codes: causes, timers, headers, methods, or one of them and
 * a code.
 *
 * @param sides what is compared, in the order given
 * @param lead what gateways make of a code and a cause, where these are compared
 * @param rows what differs, each with a cell for every side
 */
public record TopicComparison(List<Topic> sides, Optional<String> lead, List<Row> rows) {
    /** Details that are names, and so always differ. */
    private static final List<String> NAMES = List.of("asterisk", "freeswitch");
    /** Details that list codes. */
    private static final List<String> CODES = List.of("sip", "from");
    /** What stands behind the name of a product in the detail that says which code it sends. */
    private static final String SENDS = "Sends";

    public TopicComparison {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
    }

    /** Compares entries of any kind. */
    public static TopicComparison of(List<Topic> sides, Words words) {
        List<Row> rows = new ArrayList<>();
        add(rows, sides, words.label("term.is-a"), words, topic -> Optional.of(kind(topic, words)));
        add(rows, sides, words.label("term.says"), words, topic -> Optional.of(topic.glance()));
        TermKind kind = sides.getFirst() instanceof Term term ? term.kind() : TermKind.FAMILIES;
        if (sides.stream().allMatch(topic -> topic instanceof Term term && term.kind() == kind)) {
            for (String detail : kind.details()) {
                if (!NAMES.contains(detail) && words.has("term." + detail)) {
                    add(rows, sides, words.label("term." + detail), words, topic -> detail(topic, detail, words));
                }
            }
        }
        if (sides.stream().allMatch(topic -> seen(topic).isPresent())) {
            add(rows, sides, words.label("term.seen"), words, TopicComparison::seen);
        }
        if (sides.stream().allMatch(topic -> first(topic).isPresent())) {
            add(rows, sides, words.label("term.first"), words, TopicComparison::first);
        }
        return new TopicComparison(sides, lead(sides, words), rows);
    }

    private static void add(
            List<Row> rows, List<Topic> sides, String label, Words words, Function<Topic, Optional<String>> cell) {
        Row row = new Row(
                Aspect.TELL,
                label,
                sides.stream()
                        .map(topic -> cell.apply(topic).orElseGet(() -> words.label("term.none")))
                        .toList());
        if (!row.same()) {
            rows.add(row);
        }
    }

    private static String kind(Topic topic, Words words) {
        return switch (topic) {
            case ResponseCode code -> CodeClass.of(code).name(words);
            case Term term -> {
                String kind = words.label("term." + term.kind().folder() + ".is");
                String group = term.details().getOrDefault("group", "");
                yield group.isEmpty() ? kind : words.list(List.of(kind, words.label("term.group." + group)));
            }
        };
    }

    /** A detail; a product that has no code of its own for a cause sends the one that it has for all of them. */
    private static Optional<String> detail(Topic topic, String detail, Words words) {
        if (!(topic instanceof Term term)) {
            return Optional.empty();
        }
        String said = term.details().get(detail);
        boolean sends = detail.endsWith(SENDS)
                && term.details().containsKey(detail.substring(0, detail.length() - SENDS.length()));
        if (said == null) {
            return sends ? Optional.of(words.label("term.sends-default")) : Optional.empty();
        }
        return Optional.of(CODES.contains(detail) ? words.list(List.of(said.split(", ", -1))) : said);
    }

    private static Optional<String> seen(Topic topic) {
        return switch (topic) {
            case ResponseCode code -> Optional.of(code.said().seen());
            case Term term -> term.said().trace();
        };
    }

    private static Optional<String> first(Topic topic) {
        return switch (topic) {
            case ResponseCode code -> code.said().steps().stream().findFirst();
            case Term term -> term.said().steps().stream().findFirst();
        };
    }

    /** What RFC 3398 makes of a code and a cause in both directions. */
    private static Optional<String> lead(List<Topic> sides, Words words) {
        if (sides.size() == 2
                && sides.getFirst() instanceof Term cause
                && cause.kind() == TermKind.CAUSES
                && sides.getLast() instanceof ResponseCode code) {
            return mapped(cause, code, words);
        }
        return sides.size() == 2 && sides.getFirst() instanceof ResponseCode
                ? lead(sides.reversed(), words)
                : Optional.empty();
    }

    private static Optional<String> mapped(Term cause, ResponseCode code, Words words) {
        boolean there =
                List.of(cause.details().getOrDefault("sip", "").split(", ", -1)).contains(code.code());
        OptionalInt back = code.facts().isup();
        boolean here = back.isPresent() && String.valueOf(back.getAsInt()).equals(cause.key());
        String key = there && here ? "both-ways" : there ? "to-code" : here ? "to-cause" : "";
        String other = there
                ? back.isPresent()
                        ? words.label("term.a-cause", Map.of("cause", String.valueOf(back.getAsInt())))
                        : words.label("term.no-cause")
                : cause.details().getOrDefault("sip", words.label("term.nothing"));
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words.label("term." + key, Map.of("code", code.code(), "cause", cause.key(), "back", other)));
    }
}
