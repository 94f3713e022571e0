package org.sipcause.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Question;

/**
 * How much of a file has been read, on one line that is written over and taken away at the end of the file. It shows only for what takes longer
 * than a second.
 *
 * @param to the terminal
 * @param nanos the clock
 */
record Progress(PrintStream to, LongSupplier nanos) {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int BAR = 30;
    private static final int LONGEST_NAME = 32;

    /** The question with files that show how far they are read. */
    Question watch(Question question) {
        return new Question(question.text(), watch(question.attachments()), question.locale());
    }

    /** The same of files alone. */
    List<Attachment> watch(List<Attachment> files) {
        return files.stream().map(file -> (Attachment) new Watched(file, this)).toList();
    }

    private record Watched(Attachment file, Progress progress) implements Attachment {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() throws IOException {
            return progress.new Counted(file.open(), file.name(), file.size());
        }
    }

    /** A line for a terminal of 80 columns: the end of the name, which tells more than its folders, a bar and a percentage; of a pipe the bytes. */
    private static String line(String name, long read, long size) {
        String shown = name.replaceAll("\\p{Cntrl}", "?"); // a name may hold orders to the terminal
        String end = shown.length() > LONGEST_NAME ? "..." + shown.substring(shown.length() - LONGEST_NAME + 3) : shown;
        if (size <= 0) {
            return String.format(Locale.ROOT, "%s  %d MB", end, read >> 20);
        }
        int share = (int) Math.min(100, read * 100 / size);
        int full = share * BAR / 100;
        return String.format(Locale.ROOT, "%s [%s%s] %3d %%", end, "#".repeat(full), "-".repeat(BAR - full), share);
    }

    private final class Counted extends FilterInputStream {
        private final String name;
        private final long size;
        private final long begun = nanos.getAsLong();
        private long drawn = begun + PATIENCE - PAUSE;
        private long read;
        private int width;

        Counted(InputStream in, String name, long size) {
            super(in);
            this.name = name;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? -1 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = super.read(into, from, most);
            count(some);
            return some;
        }

        private void count(long some) {
            if (some < 0) {
                clear();
                return;
            }
            read += some;
            if (nanos.getAsLong() - drawn >= PAUSE) {
                drawn = nanos.getAsLong();
                String line = line(name, read, size);
                to.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
                to.flush();
                width = Math.max(width, line.length());
            }
        }

        private void clear() {
            if (width > 0) {
                to.print("\r" + " ".repeat(width) + "\r");
                to.flush();
                width = 0;
            }
        }

        @Override
        public void close() throws IOException {
            clear();
            super.close();
        }
    }
}
