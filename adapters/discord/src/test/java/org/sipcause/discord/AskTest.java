package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AskTest {
    @Test
    void marksAroundCodeAreDropped() {
        assertThat(Ask.unfenced("```\nBYE sip:b SIP/2.0\n```")).isEqualTo("BYE sip:b SIP/2.0\n");
        assertThat(Ask.unfenced("look: ```sip\nBYE sip:b SIP/2.0```")).isEqualTo("look: \nBYE sip:b SIP/2.0\n");
        assertThat(Ask.unfenced("```BYE sip:b SIP/2.0\nVia: x```")).isEqualTo("BYE sip:b SIP/2.0\nVia: x\n");
        assertThat(Ask.unfenced("`503` or *408*")).isEqualTo("`503` or *408*");
    }

    @Test
    void onlyAShortLineIsQuick() {
        assertThat(new Ask("503 vs 408", List.of(), Locale.ROOT).isQuick()).isTrue();
        assertThat(new Ask("a\nb", List.of(), Locale.ROOT).isQuick()).isFalse();
        assertThat(new Ask("x".repeat(201), List.of(), Locale.ROOT).isQuick()).isFalse();
        assertThat(new Ask("503", List.of(new SentFile("a", java.net.URI.create("https://a"), 1)), Locale.ROOT)
                        .isQuick())
                .isFalse();
    }
}
