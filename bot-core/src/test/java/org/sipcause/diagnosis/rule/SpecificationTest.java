package org.sipcause.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Template;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;

/** Runs every rule's specification through the whole pipeline, from text to findings and their words. */
class SpecificationTest {
    @TestFactory
    Stream<DynamicTest> everySampleIsJudgedAsItSays() throws IOException, URISyntaxException {
        return specifications().stream()
                .flatMap(specification -> specification.samples().stream()
                        .map(sample -> dynamicTest(
                                specification.id() + ".md line " + sample.line(), () -> check(specification, sample))));
    }

    @Test
    void everyRuleHasASpecificationWithAMatchAndANearMiss() throws IOException, URISyntaxException {
        var specifications = specifications();
        assertThat(specifications)
                .extracting(Specification::id)
                .containsExactlyInAnyOrderElementsOf(
                        Rules.ALL.stream().map(Rule::id).toList());
        assertThat(specifications).allSatisfy(specification -> {
            assertThat(specification.samples()).as(specification.id()).anyMatch(sample -> names(specification, sample));
            assertThat(specification.samples())
                    .as(specification.id())
                    .anyMatch(sample -> !names(specification, sample));
        });
    }

    @Test
    void everyRuleHasWordsAndASectionToCheckThemAgainst() {
        var words = Catalog.words(Locale.ENGLISH);
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(words.finding(rule.id()))
                        .as(rule.id())
                        .hasValueSatisfying(
                                text -> assertThat(text.reference()).matches("RFC \\d{3,5} §\\d+(\\.\\d+)*")));
    }

    static boolean names(Specification specification, Specification.Sample sample) {
        return sample.finds().stream().anyMatch(line -> line.startsWith(specification.id() + " "));
    }

    private static void check(Specification specification, Specification.Sample sample) throws IOException {
        var flow = sample.flow();
        assertThat(flow.messages().size()
                        + flow.remarks().size()
                        + flow.events().size())
                .as("messages, remarks or events read")
                .isPositive();
        var findings = new Diagnoser(Rules.ALL).diagnose(flow).findings();
        var said = findings.stream().map(SpecificationTest::places).toList();
        for (var line : sample.finds()) {
            assertThat(said).as("finds: %s", line).anyMatch(places -> places.contains(line));
        }
        var expected =
                sample.finds().stream().map(line -> line.split(" ", 2)[0]).toList();
        assertThat(findings.stream()
                        .filter(finding -> finding.severity() != Severity.INFO
                                || finding.rule().equals(specification.id()))
                        .map(Finding::rule))
                .as("nothing that is not named")
                .allMatch(expected::contains);
        findings.forEach(SpecificationTest::speak);
    }

    /** {@code id at number} for every message that the finding quotes; the line or frame where it quotes something else. */
    private static List<String> places(Finding finding) {
        return finding.evidence().stream()
                .map(evidence -> finding.rule() + " at " + place(evidence))
                .toList();
    }

    private static String place(Evidence evidence) {
        if (evidence.message().isPresent()) {
            return Integer.toString(evidence.message().get().number());
        }
        var frame = evidence.position().frame();
        return frame.isPresent()
                ? "frame " + frame.getAsInt()
                : "line " + evidence.position().line().orElseThrow();
    }

    /** Fills every sentence; a placeholder without a value throws. */
    private static void speak(Finding finding) {
        var catalogue = Catalog.words(Locale.ENGLISH);
        var words = catalogue
                .finding(finding.wording())
                .or(() -> catalogue.finding(finding.rule()))
                .orElseThrow();
        var sentences = new ArrayList<>(words.fix());
        sentences.add(words.title());
        sentences.add(words.explanation());
        words.notVisible().ifPresent(sentences::add);
        words.next().ifPresent(sentences::add);
        sentences.addAll(words.checks().values());
        assertThat(sentences.stream().map(sentence -> Template.fill(sentence, finding.values())))
                .as(finding.rule())
                .noneMatch(String::isBlank);
    }

    static List<Specification> specifications() throws IOException, URISyntaxException {
        var folder =
                Path.of(SpecificationTest.class.getResource("ok.md").toURI()).getParent();
        try (var files = Files.list(folder)) {
            var specifications = new ArrayList<Specification>();
            for (var file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                specifications.add(Specification.read(file));
            }
            return specifications;
        }
    }
}
