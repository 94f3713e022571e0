package org.sipcause.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.chat.Attachment;

/** The report page in a browser: it asks for nothing, its links land, the keyboard reaches everything, a trace stays text. */
@Timeout(90)
class ReportPageInBrowserTest {
    private static final String TRUNK_FULL = "command/trunk-full.txt";
    private static final String NONE =
            "The report page is not driven: no Chromium or Chrome on the PATH; SIPCAUSE_BROWSER may name one";

    @TempDir
    static Path folder;

    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        var program = Browser.installed();
        if (program.isEmpty()) {
            System.err.println(NONE);
        }
        assumeTrue(program.isPresent(), NONE);
        browser = Optional.of(Browser.start(program.get()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    @Test
    void nothingIsAskedForAndNothingComplains() throws IOException {
        var page = ReportPages.of(folder, TRUNK_FULL);
        var tab = tab().open(page);
        tab.run(
                "document.querySelectorAll('a, button').forEach(part => part.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})))");

        assertThat(tab.requests()).containsExactly(page.toUri().toString());
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.run("document.documentElement.lang").asText()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRUNK_FULL,
                "command/hold-unanswered-bye.txt",
                "recordings/proxy-turns-503-into-500.pcap",
                "recordings/private-sdp-one-way.pcap",
                "recordings/register-wrong-password.pcap",
                "recordings/glare-491.pcap",
                "recordings/fragment-lost.pcap"
            })
    void everyEvidenceLinkLandsOnTheMarkedLine(String sample) throws IOException {
        var tab = tab().open(ReportPages.of(folder, sample));
        var landed = tab.run("""
                (() => {
                  const plain = text => text.trim().replace(/\\s+/g, ' ');
                  return Array.from(document.querySelectorAll('.proof a')).map(link => {
                    link.click();
                    const line = document.activeElement;
                    const place = line.getBoundingClientRect();
                    const pane = document.getElementById('viewer').getBoundingClientRect();
                    return {
                      quote: plain(link.parentNode.querySelector('code').textContent),
                      marked: line.matches('#viewer mark.here') ? plain(line.textContent) : '',
                      seen: place.top >= pane.top && place.bottom <= pane.bottom
                    };
                  });
                })()""");

        assertThat(landed).isNotEmpty().allSatisfy(link -> {
            assertThat(link.get("marked").asText()).isNotEmpty();
            assertThat(link.get("quote").asText()).startsWith(link.get("marked").asText());
            assertThat(link.get("seen").asBoolean()).isTrue();
        });
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theKeyboardReachesEverything() throws IOException {
        var tab = tab().open(ReportPages.of(folder, ReportPages.calls(3), Locale.ENGLISH));
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
    void aLadderIsWalkedWithArrowsAndReadWithEnter() throws IOException {
        var tab = tab().size(1300, 900).open(ReportPages.of(folder, TRUNK_FULL));
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
    void aLineOfTheLadderCanBeClicked() throws IOException {
        var tab = tab().size(1300, 900).open(ReportPages.of(folder, TRUNK_FULL));
        var place = tab.run(
                "(() => { const step = document.querySelectorAll('.wide a')[3]; step.scrollIntoView({block: 'center'});"
                        + " const box = step.getBoundingClientRect(); return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()");
        for (var type : List.of("mousePressed", "mouseReleased")) {
            tab.call(
                    "Input.dispatchMouseEvent",
                    java.util.Map.of(
                            "type",
                            type,
                            "x",
                            place.get("x").asDouble(),
                            "y",
                            place.get("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
        assertThat(tab.run("document.querySelector('#viewer h2').textContent").asText())
                .isEqualTo("Message #4");
    }

    @Test
    void twoMessagesStandSideBySideWithWhatDiffersMarked() throws IOException {
        var tab = tab().open(ReportPages.of(folder, TRUNK_FULL));
        tab.run(
                "document.querySelector('.wide a[href=\"#m1\"]').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
        tab.run(
                "Array.from(document.querySelectorAll('#viewer button')).find(tool => tool.textContent === 'Set another beside it').click()");
        tab.run(
                "document.querySelector('.wide a[href=\"#m3\"]').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
        var rows = tab.run("Array.from(document.querySelectorAll('.beside .differs')).map(row => row.textContent)");
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(row.asText()));

        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("≠Max-Forwards: 70Max-Forwards: 69"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("+Via: "));
        assertThat(tab.run("document.querySelector('#viewer h2').textContent").asText())
                .isEqualTo("Message #1 beside #3: " + lines.size() + " lines differ");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void callsAndMessagesAreFiltered() throws IOException {
        var tab = tab().open(ReportPages.of(folder, ReportPages.calls(12), Locale.ENGLISH));
        tab.run("(() => { const filter = document.getElementById('filter'); filter.value = 'alice7';"
                + " filter.dispatchEvent(new Event('input')); })()");
        assertThat(tab.run("document.getElementById('filtered').textContent").asText())
                .startsWith("1 of ");
        tab.run("document.querySelector('#call-list li:not([hidden]) a').click()");
        tab.run("document.querySelector('section.call a[href^=\"#in-call-\"]').click()");
        assertThat(tab.run("document.getElementById('found').textContent").asText())
                .matches("[57] of 82");
        assertThat(tab.run("document.activeElement.id").asText()).isEqualTo("list");
        tab.press("ArrowDown");
        tab.press("Enter");
        assertThat(tab.run("document.querySelector('#viewer pre').textContent").asText())
                .startsWith("SIP/2.0 100 Trying");
    }

    @Test
    void stepsAreCopied() throws IOException {
        var tab = tab().open(ReportPages.of(folder, TRUNK_FULL));
        tab.run("document.querySelector('button.copy').click()");
        tab.run("new Promise(done => setTimeout(done, 200))");
        assertThat(tab.run("document.getElementById('said').textContent").asText())
                .isEqualTo("Copied");
    }

    @Test
    void onPaperTheMessagesThatProveStandInFull() throws IOException {
        var tab = tab().open(ReportPages.of(folder, TRUNK_FULL));
        tab.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(tab.run("document.getElementById('printed').textContent").asText())
                .contains("Message #6", "Reason: Q.850;cause=34");
        assertThat(tab.call("Page.printToPDF", java.util.Map.of()).at("/data").asText())
                .hasSizeGreaterThan(10_000);
        assertThat(tab.run("document.getElementById('printed').hidden").asBoolean())
                .isTrue();
    }

    @Test
    void axeFindsNoSeriousFault() throws IOException {
        var axe = axe();
        for (var scheme : List.of("light", "dark")) {
            var tab = tab().size(scheme.equals("dark") ? 400 : 1600, 900);
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

    @Test
    void aHostileTraceStaysText() throws IOException {
        var evil =
                "</pre></script><script>window.hit=1</script><img src=x onerror=window.hit=2><svg onload=window.hit=3>"
                        + "<a href=\"javascript:window.hit=4\">x</a>'\"]]>-->\u202Egnp.exe\u2066\u200B";
        var trace = ReportPages.text(TRUNK_FULL)
                .replace("No circuit/channel available", evil)
                .replace("ExampleGW/4.2", evil)
                .replace("alice", evil)
                .replace("Service Unavailable", evil);
        var page = ReportPages.of(folder, Attachment.of(evil.replace("/", "") + ".txt", trace), Locale.ENGLISH);
        var tab = tab().open(page);
        tab.run(
                "document.querySelectorAll('.proof a, .drawing a').forEach(link => link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})))");
        tab.run("dispatchEvent(new Event('beforeprint'))");

        assertThat(tab.run("window.hit === undefined").asBoolean()).isTrue();
        assertThat(tab.run("document.querySelectorAll('img, script:not(#data), [onload], [onerror]').length")
                        .asInt())
                .isEqualTo(1);
        assertThat(tab.run(
                                "Array.from(document.querySelectorAll('a')).every(link => link.getAttribute('href').startsWith('#'))")
                        .asBoolean())
                .isTrue();
        assertThat(tab.run("document.body.textContent").asText())
                .contains("<script>window.hit=1</script>")
                .doesNotContain("\u202E", "\u2066", "\u200B");
        assertThat(tab.requests()).containsExactly(page.toUri().toString());
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void fiveThousandMessagesScroll() throws IOException {
        var tab = tab().size(1300, 900).open(ReportPages.of(folder, ReportPages.calls(735), Locale.ENGLISH));
        System.out.println("4,997 messages are drawn "
                + tab.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done("
                                + "Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)))))")
                        .asInt()
                + " ms after the page was asked for");
        assertThat(tab.run("data.messages.length").asInt()).isGreaterThan(4900);
        assertThat(tab.run("document.querySelectorAll('#list .line').length").asInt())
                .isBetween(10, 60);
        tab.run("document.getElementById('list').focus()");
        tab.press("End");
        assertThat(tab.run("document.querySelector('#list [aria-selected=\"true\"]').textContent")
                        .asText())
                .startsWith("#" + tab.run("data.messages.length").asInt());
        assertThat(tab.run("document.querySelectorAll('#list .line').length").asInt())
                .isBetween(10, 60);
        assertThat(tab.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "ja", "pt-BR", "ru", "zh-Hans"})
    void thePageIsInTheReadersLanguage(String language) throws IOException {
        var trace = Attachment.of("trunk-full.txt", ReportPages.text(TRUNK_FULL));
        var tab = tab().open(ReportPages.of(folder, trace, Locale.forLanguageTag(language)));
        tab.run("document.querySelector('.proof a').click()");
        assertThat(tab.run("document.documentElement.lang").asText()).isEqualTo(language);
        assertThat(tab.run(
                                "document.getElementById('messages').querySelector('h2').textContent + document.getElementById('viewer').textContent")
                        .asText())
                .doesNotContain("Set another beside it", "Copy")
                .doesNotContain("{");
        assertThat(tab.complaints()).isEmpty();
    }

    private static Tab tab() {
        return browser.orElseThrow().tab();
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
        try (InputStream in = ReportPageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
