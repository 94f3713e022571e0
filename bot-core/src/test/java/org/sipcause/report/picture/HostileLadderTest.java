package org.sipcause.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.LadderMermaid;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whatever a trace holds: its drawing is bounded, and nothing in it steers who looks at it. */
@Timeout(60)
class HostileLadderTest {
    private static final String EVIL = "\u202Eevil\u200B\u0007\uFEFF<script>alert(1)</script>]]>&\"'";

    @Test
    void hostileTextIsInert() throws Exception {
        var ladder = ladder(hop(0, 1, EVIL + "A".repeat(10_000)) + answer(0, 1, EVIL + "B".repeat(10_000)));
        for (var page : pages(ladder)) {
            for (var shape : page.shapes()) {
                if (shape instanceof Shape.Label label) {
                    assertThat(label.text()).hasSizeLessThan(250).matches("[^\\p{Cntrl}\\p{Cf}]*");
                }
            }
            for (var palette : Palette.values()) {
                var svg = Svg.of(page, palette);
                assertThat(elements(svg))
                        .containsOnly("svg", "title", "desc", "rect", "path", "polygon", "circle", "text");
                assertThat(svg).doesNotContain("href", "url(", " on");
                assertThat(Png.of(page, palette, 1)).isNotEmpty();
            }
        }
        assertThat(LadderText.ascii(100).withDetails().render(ladder)).matches("(?s)[^\\p{Cf}\\u0007]*");
        assertThat(LadderMermaid.of(ladder, EVIL)).doesNotContain("<script", "\u202E", "]]", "%%");
    }

    @Test
    void threeHundredParticipantsShareWhatRoomThereIs() throws IOException {
        var text = new StringBuilder();
        for (var i = 0; i < 300; i++) {
            text.append(hop(i, i + 1, "x"));
        }
        for (var page : pages(ladder(text.toString()))) {
            assertThat(page.width()).isEqualTo(400);
            assertThat(page.height()).isLessThan(2500);
            assertThat(Svg.of(page, Palette.LIGHT)).hasSizeLessThan(200_000);
        }
    }

    @Test
    void tenThousandMessagesAreNotAllDrawn() throws IOException {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++) {
            text.append(answer(0, 1, "n" + i));
        }
        assertThat(pages(ladder(text.toString()))).hasSizeLessThan(60);
    }

    private static List<Drawing> pages(Ladder ladder) {
        return Pages.of(
                ladder, new Caption(Caption.Sign.BAD, "verdict", "call", EVIL.repeat(3), (key, values) -> key), 400);
    }

    private static List<String> elements(String svg) throws SAXException, IOException, ParserConfigurationException {
        var nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(at -> nodes.item(at).getNodeName())
                .distinct()
                .toList();
    }

    private static Ladder ladder(String text) throws IOException {
        var trace = new TraceReader(TraceFormats.ALL)
                .read("hostile", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var flow = CallFlow.of(List.of(trace));
        assertThat(flow.calls()).isNotEmpty();
        return Ladder.of(flow, flow.calls().getFirst(), List.of(), (key, values) -> key + values.values());
    }

    private static String hop(int from, int to, String agent) {
        return head(from, to) + "INVITE sip:bob@example.com SIP/2.0\n" + headers(from) + "To: <sip:bob@example.com>\n"
                + "User-Agent: " + agent + "\nContent-Length: 0\n\n";
    }

    private static String answer(int from, int to, String reason) {
        return head(to, from) + "SIP/2.0 503 " + reason + "\n" + headers(from) + "To: <sip:bob@example.com>;tag=b\n"
                + "Server: " + reason + "\nContent-Length: 0\n\n";
    }

    private static String head(int from, int to) {
        return "2026/11/20 10:00:00.000000 " + address(from) + " -> " + address(to) + "\n";
    }

    private static String headers(int from) {
        return "Via: SIP/2.0/UDP " + address(from) + ";branch=z9hG4bK" + from
                + "\nFrom: <sip:alice@example.com>;tag=a\nCall-ID: h@192.0.2.1\nCSeq: 1 INVITE\nMax-Forwards: 70\n";
    }

    private static String address(int at) {
        return "192.0." + (at / 250 + 2) + "." + (at % 250 + 1) + ":5060";
    }
}
