package org.sipcause.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words of one finding. Each may hold placeholders such as {@code {code}}, which the finding's values fill.
 *
 * @param id the rule's id
 * @param title the verdict in one line
 * @param explanation why it is so: who said it and how that is known, with the RFC section at the statement it carries
 * @param fix what to do, first action first, each done by a named side
 * @param notVisible what this kind of finding cannot show
 * @param next the one observation that would show it, with the command
 * @param checks the same with the commands of one product, by the product's key
 * @param reference the RFC section of the condition
 */
public record FindingText(
        String id,
        String title,
        String explanation,
        List<String> fix,
        Optional<String> notVisible,
        Optional<String> next,
        Map<String, String> checks,
        String reference) {
    public FindingText {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(explanation, "explanation");
        fix = List.copyOf(fix);
        checks = Collections.unmodifiableMap(new TreeMap<>(checks));
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * The same words with their gaps filled.
     *
     * @throws IllegalArgumentException where a gap has no value, which is a programming error of the rule
     */
    public FindingText filled(Map<String, String> values) {
        return new FindingText(
                id,
                Template.fill(title, values),
                Template.fill(explanation, values),
                fix.stream().map(step -> Template.fill(step, values)).toList(),
                notVisible.map(text -> Template.fill(text, values)),
                next.map(text -> Template.fill(text, values)),
                checks.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, check -> Template.fill(check.getValue(), values))),
                reference);
    }
}
