package org.sipcause.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
     * @param unknown what stands for a value that the trace does not say, by the name of the gap; in commands it is that name in capitals
     * @throws IllegalArgumentException where a gap has no value, which is a programming error of the rule
     */
    public FindingText filled(Map<String, String> values, Map<String, String> unknown) {
        return new FindingText(
                id,
                Template.fill(title, values, unknown),
                Template.fill(explanation, values, unknown),
                fix.stream().map(step -> Template.fill(step, values, unknown)).toList(),
                notVisible.map(text -> Template.fill(text, values, unknown)),
                next.map(text -> Template.fill(text, values, capitals(text))),
                checks.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                check -> Template.fill(check.getValue(), values, capitals(check.getValue())))),
                reference);
    }

    private static Map<String, String> capitals(String text) {
        return Template.gaps(text).stream()
                .collect(Collectors.toMap(Function.identity(), name -> name.toUpperCase(Locale.ROOT)));
    }
}
