package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;

/** A trace is written by strangers; drawn in every kind of block, its text stays text on the wire. */
@Timeout(30)
class HostileTextTest {
    private static final String EVIL = "@everyone <@1> <@&2> <#3> [x](http://evil.example) https://evil.example"
            + " <t:1:R> :skull: <:a:1> **b** __u__ ~~s~~ ||p|| `c` ``` # h > q \u202Etxt.exe \u2028- l\u0000\uD800";

    @Test
    void staysTextInEveryBlock() throws Exception {
        var text = Text.of(EVIL);
        var card = new Card(
                EVIL,
                Tone.BAD,
                List.of(
                        new Block.Paragraph(text.then(Text.strong(EVIL)).then(Text.mono(EVIL))),
                        new Block.Facts(List.of(
                                Block.Fact.of(EVIL, text), new Block.Fact(EVIL, List.of(text, Text.mono(EVIL)), true))),
                        new Block.Bullets(List.of(text)),
                        new Block.Note(text),
                        new Block.Paragraph(new Text(List.of(new Text.Link(EVIL, "javascript:alert(1)")))),
                        new Block.Table(List.of("", EVIL), List.of(List.of(text, text))),
                        new Block.Code(EVIL),
                        new Block.Actions(List.of(new Block.Action(EVIL, "503 " + "@everyone")))),
                List.of(Attachment.of("../" + EVIL + ".txt", EVIL)));
        try (var presence = new Presence(question -> card)) {
            var sent = presence.answerTo(Wire.slash(Wire.IN_GUILD, "503"));
            assertThat(sent.at("/allowed_mentions/parse").toString()).isEqualTo("[]");
            for (var content : sent.findValuesAsText("content")) {
                assertThat(content).doesNotContain("\u202E", "\u2028", "\u0000");
                assertInert(outsideCode(content));
            }
            assertThat(sent.at("/attachments/0/filename").asText()).matches("[A-Za-z0-9._-]+");
        }
    }

    static void assertInert(String markdown) {
        // what a backslash stands before is text; what is left may hold our own marks only
        var bare = markdown.replaceAll("\\\\[^0-9A-Za-z\\s]", "");
        assertThat(bare).doesNotContain("@everyone", "@1", "@&2", "<", "](", "://", "~~", "||", "__", "`");
        assertThat(bare.lines().filter(line -> line.startsWith("#") || line.startsWith(">")))
                .allMatch(line -> line.startsWith("### "));
        assertThat(bare).doesNotContainPattern(":skull:");
    }

    /** The text without blocks of code and without code in a line, both read as Discord reads them: up to the next like mark. */
    static String outsideCode(String markdown) {
        return markdown.replaceAll("(?s)^```\n.*\n```$", "")
                .replaceAll("(?<![\\\\`])``(?!`) .*? ``(?!`)", "")
                .replaceAll("(?<![\\\\`])`(?!`)[^`]*`", "");
    }
}
