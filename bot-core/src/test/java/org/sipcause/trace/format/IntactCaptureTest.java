package org.sipcause.trace.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.pcap.CaptureBytes;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;

/** Wherever a capture is cut, and whatever else was captured in between, the frames that are intact say what they said. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IntactCaptureTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/sipcause");
    private static final int FILE_HEADER = 24;
    private static final int FRAME_HEADER = 16;
    private static final int CUTS = 6;

    static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".pcap"))
                    .sorted()
                    .toList();
        }
    }

    private static Trace read(byte[] bytes) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.pcap", new ByteArrayInputStream(bytes));
    }

    private static String said(CapturedMessage message) {
        return message.at().orElseThrow() + " " + message.from().orElseThrow() + " > "
                + message.to().orElseThrow() + "\n" + message.message().text();
    }

    private static List<String> said(Stream<CapturedMessage> messages) {
        return messages.map(IntactCaptureTest::said).toList();
    }

    /** The frames of a file, each with its header. */
    private static List<byte[]> frames(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> frames = new ArrayList<>();
        for (int at = FILE_HEADER; at < file.length; ) {
            int end = at + FRAME_HEADER + in.getInt(at + 8);
            frames.add(Arrays.copyOfRange(file, at, end));
            at = end;
        }
        return frames;
    }

    /** The messages that ended by this frame. */
    private static List<String> until(int last, List<CapturedMessage> messages) {
        return said(
                messages.stream().filter(message -> message.position().frame().orElseThrow() <= last));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void cutAnywhereTheFramesBeforeSayTheSame(Path recording) throws IOException {
        byte[] file = Files.readAllBytes(recording);
        List<CapturedMessage> full = read(file).messages();
        List<byte[]> frames = frames(file);
        Random random = new Random(7);
        for (int cut : random.ints(CUTS, FILE_HEADER, file.length).toArray()) {
            int whole = 0;
            for (int end = FILE_HEADER; whole < frames.size() && end + frames.get(whole).length <= cut; whole++) {
                end += frames.get(whole).length;
            }
            int last = whole;
            List<String> intact = until(last, full);
            List<String> rest =
                    new ArrayList<>(until(last, read(Arrays.copyOf(file, cut)).messages()));
            // What a connection had begun to say is kept, as far as it came.
            rest.removeIf(text ->
                    !intact.contains(text) && said(full.stream()).stream().anyMatch(one -> begins(one, text)));
            assertThat(rest).as("cut at %d", cut).isEqualTo(intact);
        }
    }

    /** Whether they are the same message but for the time and the end. */
    private static boolean begins(String whole, String text) {
        return whole.substring(whole.indexOf(' ')).startsWith(text.substring(text.indexOf(' ')));
    }

    @Test
    void recordingsThatAreInterleavedSayTheSame() throws IOException {
        List<Path> recordings = recordings();
        Random random = new Random(11);
        for (int at = 0; at + 1 < recordings.size(); at++) {
            byte[] one = Files.readAllBytes(recordings.get(at));
            byte[] other = Files.readAllBytes(recordings.get(at + 1));
            List<byte[]> left = frames(one);
            List<byte[]> right = frames(other);
            ByteArrayOutputStream mixed = new ByteArrayOutputStream();
            mixed.write(one, 0, FILE_HEADER);
            for (int i = 0, j = 0; i < left.size() || j < right.size(); ) {
                boolean first = j == right.size() || (i < left.size() && random.nextBoolean());
                mixed.writeBytes(first ? left.get(i++) : right.get(j++));
            }
            List<CapturedMessage> inOrder = new ArrayList<>(read(one).messages());
            inOrder.addAll(read(other).messages());
            assertThat(perCall(read(mixed.toByteArray()).messages()))
                    .as("%s and the next", recordings.get(at))
                    .isEqualTo(perCall(inOrder));
        }
    }

    private static List<String> perCall(List<CapturedMessage> messages) {
        return said(messages.stream()
                .sorted(Comparator.comparing((CapturedMessage message) ->
                        message.message().headers().callId().orElse(""))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutAtEveryByteAMessageIsWholeOrLast(boolean stream) throws IOException {
        String message = """
                OPTIONS sip:bob@example.com SIP/2.0
                Call-ID: %d@192.0.2.1
                CSeq: 1 OPTIONS
                Content-Length: 0

                """.replace("\n", "\r\n");
        CaptureBytes file = CaptureBytes.ethernet();
        long sequence = 1;
        for (int at = 1; at <= 3; at++) {
            String one = message.formatted(at);
            if (stream) {
                file.tcp("192.0.2.1:5060", "192.0.2.2:5060", sequence, 16, one);
                sequence += one.length();
            } else {
                file.udp("192.0.2.1:5060", "192.0.2.2:5060", one);
            }
        }
        byte[] bytes = file.bytes();
        List<String> full = texts(bytes);
        assertThat(full).hasSize(3);
        for (int cut = 0; cut < bytes.length; cut++) {
            List<String> rest = texts(Arrays.copyOf(bytes, cut));
            assertThat(rest).as("cut at %d", cut).hasSizeLessThan(4);
            int intact = Math.max(0, rest.size() - 1); // the last one may itself be cut
            assertThat(rest.subList(0, intact)).isEqualTo(full.subList(0, intact));
        }
    }

    private static List<String> texts(byte[] file) throws IOException {
        return read(file).messages().stream()
                .map(message -> message.message().text())
                .toList();
    }
}
