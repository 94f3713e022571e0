package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.chat.Text;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
                    503 Service Unavailable           ¦ 503 Service Unavailable
                    <sip:bob@example.com>             ¦ \\<sip:bob@example.com>
                    [2001:db8::1]:5060 at 10:02:11    ¦ [2001\\:db8::1]:5060 at 10:02:11
                    @everyone and @here               ¦ @\u200beveryone and @\u200bhere
                    <@1> <@&2> <@!3> <#4>             ¦ \\<@\u200b1> \\<@\u200b&2> \\<@\u200b!3> \\<#4>
                    [x](http://evil.example)          ¦ \\[x\\](http\\://evil.example)
                    [x]                               ¦ \\[x\\]
                    [x                                ¦ \\[x
                    <t:1:R>                           ¦ \\<t:1:R>
                    :skull: :+1: :100: :8ball:        ¦ \\:skull: \\:+1: \\:100: \\:8ball:
                    Proof: here                       ¦ Proof: here
                    # 5 frame 12                      ¦ \\# 5 frame 12
                    ### 5 frame 12                    ¦ \\### 5 frame 12
                    #5 frame 12                       ¦ #5 frame 12
                    > quoted                          ¦ \\> quoted
                    >>> quoted                        ¦ \\>>> quoted
                    - item                            ¦ \\- item
                    -# small                          ¦ \\-# small
                    + item                            ¦ \\+ item
                    1. first                          ¦ 1\\. first
                    1) first                          ¦ 1\\) first
                    408 - late                        ¦ 408 - late
                    a_b*c~d|e`f                       ¦ a\\_b\\*c\\~d\\|e\\`f
                    back\\slash                       ¦ back\\\\slash
                    """)
    void plainWordsStayAsTheyAre(String words, String markdown) {
        assertThat(Markdown.line(words)).isEqualTo(markdown);
    }

    @Test
    void twoPiecesDoNotMakeALink() {
        var pieces = Text.of("[x]").then(Text.of("(https://evil.example)"));
        assertThat(Markdown.line(pieces)).isEqualTo("\\[x\\](https\\://evil.example)");
    }

    @Test
    void codeHoldsBackticks() {
        assertThat(Markdown.line(Text.mono("Via: x"))).isEqualTo("`Via: x`");
        assertThat(Markdown.line(Text.mono("a`b``c"))).isEqualTo("`` a`\u200bb`\u200b`\u200bc ``");
    }

    @Test
    void neighboursOfOneKindBecomeOne() {
        assertThat(Markdown.line(Text.strong("a").then(Text.strong("b")))).isEqualTo("**ab**");
        assertThat(Markdown.line(Text.mono("a").then(Text.mono("b")))).isEqualTo("`ab`");
    }

    @Test
    void onlyOurOwnAddressesLead() {
        var link =
                new Text(List.of(new Text.Link("RFC 3261", "https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.1")));
        assertThat(Markdown.line(link)).isEqualTo("[RFC 3261](https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.1)");
        var broken = new Text(List.of(new Text.Link("x", "https://example.com/a) [y](b")));
        assertThat(Markdown.line(broken)).isEqualTo("[x](https://example.com/a%29%20%5By%5D%28b)");
        assertThat(Markdown.line(new Text(List.of(new Text.Link("x", "http://example.com")))))
                .isEqualTo("x");
    }

    @Test
    void cutsWordsNeverMarks() {
        var text = Text.strong("<".repeat(500)).then(Text.mono("x".repeat(500)));
        for (int most : List.of(20, 50, 333, 1100)) {
            var line = Markdown.line(text, most);
            assertThat(line).hasSizeLessThanOrEqualTo(most).endsWith("…").startsWith("**\\<");
            assertThat(line.chars().filter(c -> c == '`').count() % 2).isZero();
        }
    }

    @Test
    void whatTurnsTheLineRoundIsShown() {
        assertThat(Markdown.line("moc\u202E.elpmaxe\u2066")).isEqualTo("moc\uFFFD.elpmaxe\uFFFD");
        assertThat(Markdown.visible("a\r\nb\rc\u2028d\uD800")).isEqualTo("a\nb\nc\nd\uFFFD");
        assertThat(Markdown.visible("\uD83D\uDCDE")).isEqualTo("\uD83D\uDCDE");
    }

    @Test
    void nothingEndsABlockOfCode() {
        assertThat(Markdown.fenceSafe("a```b``")).isEqualTo("a`\u200b`\u200b`b`\u200b`");
    }
}
