package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

class DiagnoseCommandTest {
    private static final String TRUNK_FULL = read("trunk-full.txt");
    private final Bot bot = new Bot();

    @Test
    void aFailedCallReadsAsInTheGoldenFile() throws IOException {
        Card card = ask("trace", Attachment.of("trunk-full.txt", TRUNK_FULL));

        Golden.check("trunk-full", PlainText.of(110).render(card));
        assertThat(card.tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aPasteGetsTheSameCardAsTheFile() {
        Card attached = ask("trace", Attachment.of("trunk-full.txt", TRUNK_FULL));

        assertThat(said(ask("trace\n" + TRUNK_FULL))).isEqualTo(said(attached));
        assertThat(said(ask(TRUNK_FULL))).isEqualTo(said(attached));
        assertThat(said(ask("diagnose " + TRUNK_FULL))).isEqualTo(said(attached));
    }

    @Test
    void aPastedLogThatOnlySpeaksOfMessagesIsJudgedToo() {
        String log = """
                [=>] Request INVITE from 15550100 to 15550123
                [<=] Response from 15550123 to 15550100: 404 Not Found
                """;

        assertThat(ask(log).title()).contains("404");
        assertThat(said(ask("trace\n" + log))).isEqualTo(said(ask(log)));
        assertThat(ask("why do I get\n404 here").title()).doesNotContain("by the log");
    }

    @Test
    void theSameTraceGivesTheSameCardEveryTime() {
        assertThat(List.of(ask(TRUNK_FULL), ask(TRUNK_FULL), ask(TRUNK_FULL)).stream()
                        .map(DiagnoseCommandTest::said)
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no SIP in here, 408 bytes sent",
                "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n",
                "\0\1\2ÿ"
            })
    void aFileWithoutSipGetsASentenceAndAnExample(String content) {
        Card card = ask("trace", Attachment.of("notes.txt", content));

        assertThat(card.tone()).isEqualTo(Tone.UNSURE);
        assertThat(PlainText.of(100).render(card)).contains("notes.txt", "INVITE sip:", "tcpdump");
        assertThat(card.blocks()).hasAtLeastOneElementOfType(Code.class);
    }

    @Test
    void aTraceThatIsNotThereIsAskedFor() {
        assertThat(ask("trace").tone()).isEqualTo(Tone.UNCLEAR);
        assertThat(ask("trace it please").tone()).isEqualTo(Tone.UNCLEAR);
        assertThat(ask("trace --jsno").title()).contains("--jsno");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheReasonAndTheOthersAreStillRead() {
        Attachment broken = new Attachment() {
            @Override
            public String name() {
                return "gone.pcap";
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("the disk is on fire");
            }
        };

        String alone = PlainText.of(100).render(ask("trace", broken));
        String withAnother = PlainText.of(100).render(ask("trace", broken, Attachment.of("t.txt", TRUNK_FULL)));

        assertThat(alone).contains("gone.pcap", "the disk is on fire");
        assertThat(withAnother).contains("gone.pcap", "the disk is on fire", "Q.850;cause=34");
    }

    @Test
    void credentialsNeverReachTheCard() {
        String register = """
                REGISTER sip:example.com SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKr1
                From: <sip:alice@example.com>;tag=1
                To: <sip:alice@example.com>
                Call-ID: r1@192.0.2.10
                CSeq: 2 REGISTER
                Authorization: Digest username="alice", realm="example.com", nonce="n1", uri="sip:example.com", \
                response="6629fae49393a05397450978507c4ef1", cnonce="0a4f113b"
                Content-Length: 0

                SIP/2.0 401 Unauthorized
                Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bKr1
                From: <sip:alice@example.com>;tag=1
                To: <sip:alice@example.com>;tag=2
                Call-ID: r1@192.0.2.10
                CSeq: 2 REGISTER
                WWW-Authenticate: Digest realm="example.com", nonce="n2"
                Content-Length: 0

                """;

        assertThat(PlainText.of(200).render(ask(register)))
                .doesNotContain("6629fae49393a05397450978507c4ef1", "0a4f113b");
    }

    private Card ask(String text, Attachment... files) {
        return bot.answer(new Question(text, List.of(files), Locale.ENGLISH));
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/org/sipcause/command", name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The card, and those behind its buttons in their order: what makes them is never equal. */
    private static List<String> said(Card card) {
        return Stream.concat(
                        Stream.of(card),
                        card.more().stream().map(more -> more.card().get()))
                .map(PlainText.of(110)::render)
                .toList();
    }
}
