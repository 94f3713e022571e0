package org.sipcause.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.chat.Attachment;

/** The report page without a mouse, without good eyes, and in the languages of its readers. */
@Timeout(90)
@ExtendWith(InBrowser.class)
class ReportPageForEveryoneTest {
    private static final String TRUNK_FULL = "command/trunk-full.txt";

    @TempDir
    private static Path folder;

    @Test
    void theKeyboardReachesEverything(Tab tab) throws IOException {
        tab.open(ReportPages.of(folder, ReportPages.calls(3), Locale.ENGLISH));
        tab.run(
                "document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]').forEach((part, at) => { part.dataset.stop = at; })");
        var reached = new HashSet<String>();
        for (var i = 0; i < 300 && !reached.contains("null"); i++) {
            tab.press("Tab");
            reached.add(tab.run("document.activeElement.dataset.stop").asText("null"));
        }
        var missed = tab.run(
                "Array.from(document.querySelectorAll('[data-stop]'))"
                        + ".filter(part => part.checkVisibility() && part.getAttribute('tabindex') !== '-1').map(part => part.dataset.stop)");
        var stops = new ArrayList<String>();
        missed.forEach(stop -> stops.add(stop.asText()));

        assertThat(reached).containsAll(stops);
        assertThat(stops).hasSizeGreaterThan(10);
    }

    @Test
    void aLadderIsWalkedWithArrowsAndReadWithEnter(Tab tab) throws IOException {
        tab.size(1300, 900).open(ReportPages.of(folder, TRUNK_FULL));
        tab.run("document.querySelector('.wide a').focus()");
        for (var i = 0; i < 5; i++) {
            tab.press("ArrowDown");
        }
        assertThat(tab.run("document.activeElement.getAttribute('aria-label')").asText())
                .isEqualTo("#6 503 (34) Service Unavailable, 198.51.100.41 → 203.0.113.31");
        tab.press("Enter");
        assertThat(tab.run("document.getElementById('viewer').textContent").asText())
                .contains("Message #6", "SIP/2.0 503 Service Unavailable");
        tab.press("Escape");
        assertThat(tab.run("document.getElementById('viewer').hidden").asBoolean())
                .isTrue();
        assertThat(tab.run("document.activeElement.getAttribute('href')").asText())
                .isEqualTo("#m6");
    }

    @Test
    void axeFindsNoSeriousFault(Browser browser) throws IOException {
        var axe = axe();
        for (var scheme : List.of("light", "dark")) {
            var tab = browser.tab().size(scheme.equals("dark") ? 400 : 1600, 900);
            tab.prefer(scheme);
            tab.open(ReportPages.of(folder, ReportPages.calls(2), Locale.ENGLISH));
            tab.run(axe);
            assertThat(faults(tab)).as(scheme).isEmpty();
            tab.run("document.querySelector('#call-0 a').click()");
            tab.run("Array.from(document.querySelectorAll('#viewer button'))"
                    + ".find(tool => tool.textContent === 'Set another beside it').click()");
            tab.run("document.querySelector('#viewer [aria-label=\"Next message\"]').click()");
            assertThat(faults(tab)).as("%s with two messages", scheme).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "ja", "pt-BR", "ru", "zh-Hans"})
    void thePageIsInTheReadersLanguage(String language, Tab tab) throws IOException {
        var trace = Attachment.of("trunk-full.txt", ReportPages.text(TRUNK_FULL));
        tab.open(ReportPages.of(folder, trace, Locale.forLanguageTag(language)));
        tab.run("document.querySelector('.proof a').click()");
        assertThat(tab.run("document.documentElement.lang").asText()).isEqualTo(language);
        assertThat(tab.run(
                                "document.getElementById('messages').querySelector('h2').textContent + document.getElementById('viewer').textContent")
                        .asText())
                .doesNotContain("Set another beside it", "Copy")
                .doesNotContain("{");
        assertThat(tab.complaints()).isEmpty();
    }

    /** What axe finds that hinders people. */
    private static List<String> faults(Tab tab) {
        var found = tab.run(
                "axe.run(document, {resultTypes: ['violations']}).then(result => result.violations"
                        + ".filter(fault => ['serious', 'critical'].includes(fault.impact))"
                        + ".map(fault => fault.id + ': ' + fault.nodes.slice(0, 3).map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | ')))");
        var faults = new ArrayList<String>();
        found.forEach(fault -> faults.add(fault.asText()));
        return faults;
    }

    private static String axe() throws IOException {
        try (InputStream in = ReportPageForEveryoneTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
