package org.sipcause.diagnosis.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.FindingText;
import org.sipcause.catalog.Words;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;

/**
 * {@code docs/rules.md} lists what is looked for: generated from the rules, their words and their specifications, so that it
 * cannot say anything else than they do. {@code -Dgolden=write} writes it anew.
 */
class RulesPageTest {
    private static final Path PAGE = Path.of("../docs/rules.md");
    private static final String FOLDER = "../bot-core/src/test/resources/org/sipcause/diagnosis/rule/";
    private static final String HEAD = """
            # Rules

            What sipcause looks for, causes before their consequences: findings of equal severity stand in this order on a card. This
            page is generated from the rules, their words and their specifications; CONTRIBUTING says how.

            Severity: `error` is why a call failed, `warning` a risk or a part of the cause, `info` is normal and explained. Certainty:
            `certain` means that the protocol proves it, `likely` is the usual reading, `possible` one of several. Both are what
            the rule's own samples reach. A name in braces is filled from the trace.

            | Rule | It says | Severity | Certainty | Section | Samples: finds it, does not |
            | --- | --- | --- | --- | --- | --- |
            """;

    /** What the findings of one rule were in its samples. */
    private record Reached(Set<Severity> severities, Set<Certainty> certainties) {
        Reached() {
            this(EnumSet.noneOf(Severity.class), EnumSet.noneOf(Certainty.class));
        }

        void add(Finding finding) {
            severities.add(finding.severity());
            certainties.add(finding.certainty());
        }
    }

    @Test
    void thePageSaysWhatTheRulesDo() throws IOException, URISyntaxException {
        var page = page();
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(page)
                .as("docs/rules.md; -Dgolden=write writes it anew")
                .isEqualTo(Files.exists(PAGE) ? Files.readString(PAGE) : "");
    }

    @Test
    void countsRulesAndSpecifications() throws IOException, URISyntaxException {
        var specifications = SpecificationTest.specifications();
        long samples = specifications.stream()
                .mapToLong(specification -> specification.samples().size())
                .sum();
        System.out.println(
                "rules: " + Rules.ALL.size() + ", specifications: " + specifications.size() + ", samples: " + samples);
        assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
    }

    private static String page() throws IOException, URISyntaxException {
        var words = Catalog.words(Locale.ENGLISH);
        var specifications = new HashMap<String, Specification>();
        var reached = new HashMap<String, Reached>();
        for (var specification : SpecificationTest.specifications()) {
            specifications.put(specification.id(), specification);
            reached.put(specification.id(), reached(specification));
        }
        return HEAD
                + Rules.ALL.stream()
                        .map(rule -> row(rule.id(), words, specifications, reached))
                        .collect(joining());
    }

    private static Reached reached(Specification specification) throws IOException {
        var reached = new Reached();
        for (var sample : specification.samples()) {
            new Diagnoser(Rules.ALL)
                    .diagnose(sample.flow()).findings().stream()
                            .filter(finding -> finding.rule().equals(specification.id()))
                            .forEach(reached::add);
        }
        return reached;
    }

    private static String row(
            String id, Words words, Map<String, Specification> specifications, Map<String, Reached> reached) {
        FindingText text = words.finding(id).orElseThrow();
        var specification = specifications.get(id);
        long matches = specification.samples().stream()
                .filter(sample -> SpecificationTest.names(specification, sample))
                .count();
        return "| `%s` | %s | %s | %s | %s | [%d, %d](%s%s.md) |\n"
                .formatted(
                        id,
                        text.title()
                                .replace("[[", "")
                                .replace("]]", "")
                                .replace("|", "\\|")
                                .replace("<", "\\<"),
                        named(reached.get(id).severities()),
                        named(reached.get(id).certainties()),
                        text.reference(),
                        matches,
                        specification.samples().size() - matches,
                        FOLDER,
                        id);
    }

    private static String named(Set<? extends Enum<?>> all) {
        return all.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).collect(joining(", "));
    }
}
