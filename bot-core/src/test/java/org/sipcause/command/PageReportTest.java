package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/** The report page: evidence is linked and marked, and nothing of a trace runs or loads. */
class PageReportTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    @Test
    void evidenceLeadsToTheLineInItsMessage() throws IOException {
        String page = page(trace());

        assertThat(page)
                .contains("<h1>✗ Trunk full", "<a href=\"#m6-0\">#6 line 97</a>", "<a href=\"#m6-9\">")
                .contains("<svg ", "var(--fail)", "The ladder as text");
        var messages = messages(page);
        assertThat(messages).hasSize(11);
        assertThat(messages.get(5).at("/t").asText().lines().skip(9).findFirst())
                .contains("Reason: Q.850;cause=34;text=\"No circuit/channel available\"");
        assertThat(messages.get(5).at("/m").toString()).isEqualTo("[0,9]");
        LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .forEachOrdered(target -> assertThat(target).matches("#m([1-9]|1[01])(-\\d+)?|#(in-)?call-0"));
    }

    @Test
    void aCallOfTwoHundredMessagesIsASmallPage() throws IOException {
        var trace = new StringBuilder(trace().replace("\r\n", "\n"));
        var again = trace.toString();
        for (var round = 2; round <= 19; round++) { // the same again with other CSeqs, as after many challenges
            trace.append('\n')
                    .append(again.replace("CSeq: 1 ", "CSeq: " + round + " ").replace("z9hG4bK", "z9hG4bK" + round));
        }
        String page = page(trace.toString());

        assertThat(messages(page)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(400_000);
        assertThat(page).containsPattern("page (\\d+) of \\1<");
    }

    @Test
    void thePolicyNamesTheOneScriptAndTheOneStyleSheet() throws IOException, NoSuchAlgorithmException {
        String page = page(trace());

        assertThat(page).contains("default-src 'none'", "base-uri 'none'", "form-action 'none'");
        assertThat(page).contains("style-src 'sha256-" + hash(page, "style") + "'");
        assertThat(page).contains("script-src 'sha256-" + hash(page, "script") + "'");
        assertThat(page).doesNotContainPattern("(?i)\\s(?:on\\w+|style|src|srcset|action)=\"");
    }

    @Test
    void whatATraceHoldsIsText() throws IOException {
        String evil = "</pre></script><script>alert(1)</script><img src=x onerror=alert(1)>\u202E\u200B";
        String page = page(trace().replace("No circuit/channel available", evil)
                .replace("ExampleGW/4.2", evil)
                .replace("Service Unavailable", evil));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)", "\\u003cscript\\u003ealert(1)")
                .doesNotContain("<img", "<script>alert", "\u202E", "\u200B");
    }

    @Test
    void whereThereIsNoSipNothingIsWritten() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(new Bot()
                        .page(new Question("trace", List.of(Attachment.of("x.txt", "nothing")), Locale.ENGLISH), out))
                .isFalse();
        assertThat(out.size()).isZero();
    }

    private static List<JsonNode> messages(String page) throws IOException {
        var begin = page.indexOf("id=\"data\">") + "id=\"data\">".length();
        var messages = new ArrayList<JsonNode>();
        new ObjectMapper()
                .readTree(page.substring(begin, page.indexOf("</script>", begin)))
                .get("messages")
                .forEach(messages::add);
        return messages;
    }

    private static String page(String trace) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(new Bot()
                        .page(new Question("trace", List.of(Attachment.of("call.txt", trace)), Locale.ENGLISH), out))
                .isTrue();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String trace() throws IOException {
        return Files.readString(Path.of("src/test/resources/org/sipcause/command/trunk-full.txt"));
    }

    private static String hash(String page, String element) throws NoSuchAlgorithmException {
        int begin = page.indexOf("<" + element + ">") + element.length() + 2;
        String content = page.substring(begin, page.indexOf("</" + element + ">", begin));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
