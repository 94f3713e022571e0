package org.sipcause.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NarrowerTest {
    private static final List<String> LADDER = List.of(
            "          192.0.2.10          203.0.113.20",
            " 10:02:11 |--INVITE------------->|",
            "    +0 ms |<==503 (34)===========|  X");

    @Test
    void aDrawingThatFitsStaysAsItIs() {
        assertThat(Narrower.to(80, LADDER)).isEqualTo(LADDER);
    }

    @Test
    void arrowsAreShortenedAndNoWordIsTouched() {
        List<String> narrow = Narrower.to(36, LADDER);

        assertThat(narrow).allMatch(line -> line.length() <= 36);
        assertThat(narrow.get(0)).contains("192.0.2.10 ", " 203.0.113.20");
        assertThat(narrow.get(1)).matches(" 10:02:11 \\|--INVITE-+>\\|");
        assertThat(narrow.get(2)).matches(" +\\+0 ms \\|<==503 \\(34\\)=+\\|  X");
        assertThat(narrow.get(1).lastIndexOf('|')).isEqualTo(narrow.get(2).lastIndexOf('|'));
    }

    @Test
    void whatCannotGoStays() {
        assertThat(Narrower.to(10, List.of("Via: SIP/2.0/UDP 192.0.2.10")))
                .containsExactly("Via: SIP/2.0/UDP 192.0.2.10");
        assertThat(Narrower.to(10, List.of())).isEmpty();
    }
}
