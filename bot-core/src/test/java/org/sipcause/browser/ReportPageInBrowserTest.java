package org.sipcause.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report page as one reads it: its links land, its lists filter and scroll, messages stand side by side and on paper. */
@Timeout(90)
@ExtendWith(InBrowser.class)
class ReportPageInBrowserTest {
    private static final String TRUNK_FULL = "command/trunk-full.txt";

    @TempDir
    private static Path folder;

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
    void everyEvidenceLinkLandsOnTheMarkedLine(String sample, Tab tab) throws IOException {
        tab.open(ReportPages.of(folder, sample));
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
    void aLineOfTheLadderCanBeClicked(Tab tab) throws IOException {
        tab.size(1300, 900).open(ReportPages.of(folder, TRUNK_FULL));
        var place = tab.run(
                "(() => { const step = document.querySelectorAll('.wide a')[3]; step.scrollIntoView({block: 'center'});"
                        + " const box = step.getBoundingClientRect(); return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()");
        for (var type : List.of("mousePressed", "mouseReleased")) {
            tab.call(
                    "Input.dispatchMouseEvent",
                    Map.of(
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
    void twoMessagesStandSideBySideWithWhatDiffersMarked(Tab tab) throws IOException {
        tab.open(ReportPages.of(folder, TRUNK_FULL));
        tab.click(".wide a[href=\"#m1\"]");
        tab.run(
                "Array.from(document.querySelectorAll('#viewer button')).find(tool => tool.textContent === 'Set another beside it').click()");
        tab.click(".wide a[href=\"#m3\"]");
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
    void callsAndMessagesAreFiltered(Tab tab) throws IOException {
        tab.open(ReportPages.of(folder, ReportPages.calls(12), Locale.ENGLISH));
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
    void stepsAreCopied(Tab tab) throws IOException {
        tab.open(ReportPages.of(folder, TRUNK_FULL));
        tab.run("document.querySelector('button.copy').click()");
        tab.run("new Promise(done => setTimeout(done, 200))");
        assertThat(tab.run("document.getElementById('said').textContent").asText())
                .isEqualTo("Copied");
    }

    @Test
    void onPaperTheMessagesThatProveStandInFull(Tab tab) throws IOException {
        tab.open(ReportPages.of(folder, TRUNK_FULL));
        tab.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(tab.run("document.getElementById('printed').textContent").asText())
                .contains("Message #6", "Reason: Q.850;cause=34");
        assertThat(tab.call("Page.printToPDF", Map.of()).at("/data").asText()).hasSizeGreaterThan(10_000);
        assertThat(tab.run("document.getElementById('printed').hidden").asBoolean())
                .isTrue();
    }

    @Test
    void fiveThousandMessagesScroll(Tab tab) throws IOException {
        tab.size(1300, 900).open(ReportPages.of(folder, ReportPages.calls(735), Locale.ENGLISH));
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
}
