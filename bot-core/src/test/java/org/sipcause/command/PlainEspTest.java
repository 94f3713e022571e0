package org.sipcause.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;
import org.sipcause.pcap.CaptureBytes;

/** What is said of a capture whose ESP is read because the asker says that it is not encrypted. */
class PlainEspTest {
    private static final String A = "192.0.2.1:6301";
    private static final String B = "198.51.100.2:6100";
    private static final String REGISTER = message("REGISTER sip:example.com SIP/2.0");
    private static final String FORBIDDEN = message("SIP/2.0 403 Forbidden");
    private static final Attachment CAPTURE = Attachment.of("ims.pcap", capture());

    private final Bot bot = new Bot();

    private static String message(String startLine) {
        return String.join(
                "\r\n",
                startLine,
                "Via: SIP/2.0/UDP 192.0.2.1:6301;branch=z9hG4bK1",
                "From: <sip:alice@example.com>;tag=1",
                "To: <sip:alice@example.com>",
                "Call-ID: 1",
                "CSeq: 1 REGISTER",
                "Content-Length: 0",
                "",
                "");
    }

    private static byte[] capture() {
        return CaptureBytes.ethernet()
                .ip(CaptureBytes.v4(A, B, 50, 0, 0, false, esp(A, B, REGISTER)))
                .ip(CaptureBytes.v4(B, A, 50, 0, 0, false, esp(B, A, FORBIDDEN)))
                .bytes();
    }

    /** A datagram between a header and a trailer without padding, with a check value of 12 bytes. */
    private static byte[] esp(String from, String to, String message) {
        byte[] datagram = CaptureBytes.datagram(from, to, message.getBytes(UTF_8));
        return ByteBuffer.allocate(8 + datagram.length + 2 + 12)
                .putLong(0x1234_0000_0001L)
                .put(datagram)
                .putShort((short) 17)
                .array();
    }

    private static Question question(String text) {
        return new Question(text, List.of(CAPTURE), Locale.ENGLISH);
    }

    private String said(String text) {
        Card card = bot.answer(question(text));
        return PlainText.of(110).render(card);
    }

    @Test
    void theCardSaysWhoSaidSo() {
        assertThat(said("trace --esp-null"))
                .contains("403", "Assumed", "ESP is not encrypted, as --esp-null says")
                .doesNotContain("Not read");
    }

    @Test
    void withoutTheOptionTheCardNamesIt() {
        assertThat(said("trace")).contains("frame 1: ESP looks unencrypted: trace --esp-null reads it");
    }

    @Test
    void reportAndPageTakeTheOptionToo() throws IOException {
        var report = new ByteArrayOutputStream();
        assertThat(bot.report(question("trace --esp-null"), report)).isZero();
        var read = new ObjectMapper().readTree(report.toByteArray());
        assertThat(read.at("/repaired/0").asText()).isEqualTo("null-encrypted ESP removed, as --esp-null says");
        assertThat(read.at("/messages")).hasSize(2);

        assertThat(bot.page(question("trace"), new ByteArrayOutputStream())).isFalse();
        assertThat(bot.page(question("trace --esp-null"), new ByteArrayOutputStream()))
                .isTrue();
    }
}
