package org.sipcause.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/** A slow file shows how far it is read, a quick one nothing, and at the end nothing is left of it. */
class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final Progress progress = new Progress(new PrintStream(shown, true, UTF_8), clock::get);

    @Test
    void aQuickFileShowsNothing() throws IOException {
        read("quick.pcap", 4, 200);
        assertThat(shown.toString(UTF_8)).isEmpty();
    }

    @Test
    void aSlowFileShowsHowFarItIsReadAndClearsTheLine() throws IOException {
        read("slow.pcap", 4, 600);
        assertThat(shown.toString(UTF_8))
                .isEqualTo("\rslow.pcap [###############---------------]  50 %"
                        + "\rslow.pcap [######################--------]  75 %"
                        + "\rslow.pcap [##############################] 100 %"
                        + "\r" + " ".repeat(48) + "\r");
    }

    @Test
    void aNameOfAnyKindStaysOnItsLine() throws IOException {
        read("/captures/\u001b[2J/a-rather-long-name-of-a-large-capture.pcap", 4, 600);
        assertThat(shown.toString(UTF_8))
                .contains("\r...-name-of-a-large-capture.pcap [")
                .doesNotContain("\u001b");
    }

    @Test
    void aPipeShowsWhatCameSoFar() throws IOException {
        Attachment pipe = new StandardInput(slow(new byte[3 << 20], 3));
        try (InputStream in = progress.watch(List.of(pipe)).getFirst().open()) {
            assertThat(in.readAllBytes()).hasSize(3 << 20);
        }
        assertThat(shown.toString(UTF_8)).contains("\r-  2 MB").endsWith("\r");
    }

    private void read(String name, int parts, int milliseconds) throws IOException {
        Question asked = new Question("trace", List.of(Attachment.of(name, new byte[parts])), Locale.ENGLISH);
        Attachment watched = progress.watch(asked).attachments().getFirst();
        assertThat(watched.size()).isEqualTo(parts);
        try (InputStream in = watched.open()) {
            do {
                clock.addAndGet(milliseconds * 1_000_000L);
            } while (in.read() >= 0);
        }
    }

    /** A stream that gives a megabyte a second. */
    private InputStream slow(byte[] bytes, int parts) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                clock.addAndGet(1_000_000_000L);
                return super.read(into, from, Math.min(most, bytes.length / parts));
            }
        };
    }
}
