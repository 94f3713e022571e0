package org.sipcause.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sipcause.chat.Attachment;

/** The report page asks for nothing, complains of nothing, and a trace in it stays text. */
@Timeout(90)
@ExtendWith(InBrowser.class)
class ReportPageIsInertTest {
    private static final String TRUNK_FULL = "command/trunk-full.txt";

    @TempDir
    private static Path folder;

    @Test
    void nothingIsAskedForAndNothingComplains(Tab tab) throws IOException {
        var page = ReportPages.of(folder, TRUNK_FULL);
        tab.open(page);
        tab.click("a, button");

        assertThat(tab.requests()).containsExactly(page.toUri().toString());
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.run("document.documentElement.lang").asText()).isEqualTo("en");
    }

    @Test
    void aHostileTraceStaysText(Tab tab) throws IOException {
        var evil =
                "</pre></script><script>window.hit=1</script><img src=x onerror=window.hit=2><svg onload=window.hit=3>"
                        + "<a href=\"javascript:window.hit=4\">x</a>'\"]]>-->\u202Egnp.exe\u2066\u200B";
        var trace = ReportPages.text(TRUNK_FULL)
                .replace("No circuit/channel available", evil)
                .replace("ExampleGW/4.2", evil)
                .replace("alice", evil)
                .replace("Service Unavailable", evil);
        var page = ReportPages.of(folder, Attachment.of(evil.replace("/", "") + ".txt", trace), Locale.ENGLISH);
        tab.open(page);
        tab.click(".proof a, .drawing a");
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
}
