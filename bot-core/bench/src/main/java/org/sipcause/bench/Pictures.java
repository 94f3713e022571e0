package org.sipcause.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sipcause.Bot;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/** What a ladder costs as PNG once everything is warm, in CPU, and how large it is: the trace is read and judged again each time. */
public final class Pictures {
    private static final int ROUNDS = 60;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Bot bot = new Bot();
    private final PrintStream out;

    private Pictures(PrintStream out) {
        this.out = out;
    }

    /** Draws each trace that is named, for a chat and for files of several widths. */
    public static void main(String[] names) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (var name : names) {
            var trace = Attachment.of(name, Files.readAllBytes(Path.of(name)));
            for (var options : List.of("", "--as png --width 400", "--as png --width 1000", "--as png --width 1200")) {
                new Pictures(out).measure(trace, options);
            }
        }
    }

    private void measure(Attachment trace, String options) throws IOException {
        var question = new Question("ladder " + options, List.of(trace), Locale.ENGLISH);
        var judged = new double[ROUNDS];
        var painted = new double[ROUNDS];
        var sizes = List.<Integer>of();
        for (var round = 0; round < ROUNDS; round++) {
            var begin = CLOCK.getCurrentThreadCpuTime();
            var files = bot.answer(question).files();
            var between = CLOCK.getCurrentThreadCpuTime();
            var bytes = new ArrayList<Integer>();
            for (var file : files) {
                try (var in = file.open()) {
                    bytes.add(in.readAllBytes().length);
                }
            }
            judged[round] = (between - begin) / 1e6;
            painted[round] = (CLOCK.getCurrentThreadCpuTime() - between) / 1e6;
            sizes = bytes;
        }
        out.printf(
                Locale.ROOT,
                "%s %s: read and judged %.0f ms, painted %.0f ms, bytes %s%n",
                trace.name(),
                options.isEmpty() ? "for a chat" : options,
                median(judged),
                median(painted),
                sizes);
    }

    private static double median(double[] times) {
        var warm = Arrays.copyOfRange(times, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
