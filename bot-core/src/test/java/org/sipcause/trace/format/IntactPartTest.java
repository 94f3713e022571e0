package org.sipcause.trace.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;

/** Whatever is done to one part of a text, the part that is intact says what it said. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IntactPartTest {
    private static final int SMALL = 700;
    private static final int CUTS = 40;

    static List<Sample> samples() throws IOException {
        return Sample.all();
    }

    private static Trace read(byte[] bytes) throws IOException {
        return new TraceReader(TraceFormats.ALL).read("x.txt", new ByteArrayInputStream(bytes));
    }

    private static String whole(CapturedMessage message) {
        return SamplesTest.line(message) + "\n" + message.message().text();
    }

    /** A message without its place in the input. */
    private static String said(CapturedMessage message) {
        String line = SamplesTest.line(message);
        return line.substring(line.indexOf(": ")) + "\n" + message.message().text();
    }

    private static List<Integer> cuts(int length, long seed) {
        return length < SMALL
                ? IntStream.range(0, length).boxed().toList()
                : new Random(seed).ints(CUTS, 0, length).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutAnywhereWhatCameBeforeIsTheSame(Sample sample) throws IOException {
        byte[] bytes = sample.trace().getBytes(UTF_8);
        List<CapturedMessage> full = read(bytes).messages();
        for (int cut : cuts(bytes.length, 7)) {
            byte[] rest = Arrays.copyOf(bytes, cut);
            long lines = new String(rest, UTF_8).lines().count();
            // A message is over where the next one has begun.
            int over = (int) full.stream()
                    .skip(1)
                    .filter(next -> next.position().line().orElseThrow() < lines)
                    .count();
            assertThat(read(rest).messages().stream().limit(over).map(IntactPartTest::whole))
                    .as("cut at %d", cut)
                    .containsExactlyElementsOf(
                            full.stream().limit(over).map(IntactPartTest::whole).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anyLineEndSaysTheSame(Sample sample) throws IOException {
        List<String> full = SamplesTest.read(sample.trace()).messages().stream()
                .map(IntactPartTest::whole)
                .toList();
        for (String end : List.of("\r\n", "\r")) {
            assertThat(SamplesTest.read(sample.trace().replace("\n", end)).messages().stream()
                            .map(IntactPartTest::whole))
                    .containsExactlyElementsOf(full);
        }
    }

    /** The two messages of a sample, each with what stands before it; nothing where the sample is not made of two such blocks. */
    private static List<String> blocks(Sample sample) throws IOException {
        List<CapturedMessage> messages = SamplesTest.read(sample.trace()).messages();
        // Calls are told apart by a Call-ID that can be replaced as text: in rows of bytes it cannot, and lists have
        // none.
        if (messages.size() != 2 || sample.trace().split("1a@", -1).length != 3) {
            return List.of();
        }
        int before = messages.getFirst().position().line().orElseThrow() - 1;
        int second = messages.get(1).position().line().orElseThrow() - 1 - before;
        List<String> lines = sample.trace().lines().toList();
        List<String> blocks = List.of(
                String.join("\n", lines.subList(0, second)) + "\n",
                String.join("\n", lines.subList(second, lines.size())) + "\n");
        for (int at = 0; at < 2; at++) {
            List<CapturedMessage> alone = SamplesTest.read(blocks.get(at)).messages();
            if (alone.size() != 1 || !said(alone.getFirst()).equals(said(messages.get(at)))) {
                return List.of();
            }
        }
        return blocks;
    }

    @Test
    void callsThatAreInterleavedSayTheSame() throws IOException {
        int tried = 0;
        for (Sample sample : Sample.all()) {
            List<String> one = blocks(sample);
            if (!one.isEmpty()) {
                tried++;
                interleave(sample, one);
            }
        }
        assertThat(tried).isGreaterThan(30);
    }

    private static void interleave(Sample sample, List<String> one) throws IOException {
        List<List<String>> calls = List.of(
                one,
                one.stream().map(block -> block.replace("1a@", "2b@")).toList(),
                one.stream().map(block -> block.replace("1a@", "3c@")).toList());
        List<String> inOrder =
                perCall(String.join("", calls.stream().flatMap(List::stream).toList()));
        Random random = new Random(11);
        for (int round = 0; round < 8; round++) {
            int[] next = new int[calls.size()];
            StringBuilder mixed = new StringBuilder();
            for (int left = calls.size() * 2; left > 0; ) {
                int call = random.nextInt(calls.size());
                if (next[call] < 2) {
                    mixed.append(calls.get(call).get(next[call]++));
                    left--;
                }
            }
            assertThat(perCall(mixed.toString())).as(sample.name()).containsExactlyElementsOf(inOrder);
        }
    }

    private static List<String> perCall(String text) throws IOException {
        List<CapturedMessage> messages = new ArrayList<>(SamplesTest.read(text).messages());
        messages.sort(Comparator.comparing((CapturedMessage message) ->
                message.message().headers().callId().orElse("")));
        return messages.stream().map(IntactPartTest::said).toList();
    }
}
