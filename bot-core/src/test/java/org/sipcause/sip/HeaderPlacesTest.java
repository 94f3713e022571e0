package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The headers of messages that a seed makes, held against what was written. */
class HeaderPlacesTest {
    private static final List<String> NAMES = List.of(
            "Via",
            "v",
            "FROM",
            "t",
            "Call-ID",
            "cseq",
            "Session-Expires",
            "Content-Length-X",
            "P-Asserted-Identity",
            "A",
            "Max-Forwards",
            "Max-Forward",
            "Record-Route",
            "X-0123456789012345678901234567890123456789");
    private static final List<String> VALUES = List.of(
            "",
            "x",
            "<sip:a@example.com:5060>;tag=1",
            "größer: als",
            ":",
            "1 INVITE",
            "a, b ;c",
            "0123456789".repeat(9));

    private record Written(String name, String value, int line) {}

    @RepeatedTest(300)
    void areFoundAsWritten(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        String end = random.nextBoolean() ? "\r\n" : "\n";
        List<Written> all = new ArrayList<>();
        StringBuilder text = new StringBuilder("INVITE sip:bob@example.com SIP/2.0").append(end);
        int line = 2;
        for (int count = random.nextInt(random.nextInt(9) == 0 ? 400 : 20); count > 0; count--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String value = VALUES.get(random.nextInt(VALUES.size()));
            int folds = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0;
            all.add(new Written(name, (value + " more".repeat(folds)).strip(), line));
            text.append(name).append(random.nextInt(9) == 0 ? " :" : ":").append(" ".repeat(random.nextInt(3)));
            text.append(value).append((end + "\t more").repeat(folds)).append(end);
            line += 1 + folds;
        }
        Headers headers = SipParser.parse(text.append(end).append("body").toString())
                .orElseThrow()
                .headers();
        assertThat(headers.all())
                .extracting(header -> new Written(header.name(), header.value(), header.line()))
                .isEqualTo(all);
        for (String name :
                List.of("via", "from", "to", "call-id", "cseq", "session-expires", "max-forwards", "record-route")) {
            List<Written> own = all.stream()
                    .filter(written -> HeaderNames.canonical(written.name()).equals(name))
                    .toList();
            assertThat(headers.all(name))
                    .extracting(Header::line)
                    .isEqualTo(own.stream().map(Written::line).toList());
            assertThat(Scan.unfolded(headers.slice(HeaderName.of(name)).toString()))
                    .isEqualTo(own.isEmpty() ? "" : own.getFirst().value());
        }
    }

    @Test
    void theFirstBareLineEndIsNamedByItsLine() {
        List<String> lines = List.of(
                "INVITE sip:bob@example.com SIP/2.0",
                "Via: x",
                " folded",
                "\tagain",
                "Subject : y",
                "To: <sip:b@example.com>",
                "");
        for (int bare = 1; bare <= lines.size(); bare++) {
            StringBuilder text = new StringBuilder();
            for (int line = 1; line <= lines.size(); line++) {
                text.append(lines.get(line - 1)).append(line == bare || line == bare + 2 ? "\n" : "\r\n");
            }
            byte[] bytes = text.toString().getBytes(US_ASCII);
            assertThat(new HeaderPlaces(bytes, 0, bytes.length).bareLineEnd()).isEqualTo(bare);
        }
    }

    @Test
    void valuesCannotBeChanged() {
        List<Via> vias = SipParser.parse("""
                SIP/2.0 200 OK
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
                Via: SIP/2.0/UDP 192.0.2.2;branch=z9hG4bK2

                """).orElseThrow().headers().vias();
        assertThatThrownBy(() -> vias.add(vias.getFirst())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> vias.removeFirst()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> vias.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        Iterator<Via> each = vias.iterator();
        each.next();
        each.next();
        assertThat(each.hasNext()).isFalse();
        assertThatThrownBy(each::next).isInstanceOf(NoSuchElementException.class);
    }
}
