package org.sipcause.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Shows an answer a screen at a time.
 *
 * @param command what the shell runs: it reads the answer from its standard input and the keys from the terminal
 */
record Pager(String command) {
    private static final String USUAL = "less";

    /** Ends where all fits on one screen, passes colours on, and leaves the answer standing. */
    private static final String LESS = "FRX";

    /** What a shell answers where there is no such program. */
    private static final int MISSING = 127;

    /** The one that {@code PAGER} names, as for other programs; {@code less} where it names none. */
    static Pager of(Map<String, String> environment) {
        var named = environment.getOrDefault("PAGER", "");
        return new Pager(named.isBlank() ? USUAL : named);
    }

    /** Shows the answer; where the pager cannot be had, the answer goes straight to {@code otherwise}. */
    void show(byte[] answer, PrintStream otherwise) {
        try {
            var builder = new ProcessBuilder("/bin/sh", "-c", command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putIfAbsent("LESS", LESS);
            builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
            var process = builder.start();
            feed(process.getOutputStream(), answer);
            if (process.waitFor() == MISSING) {
                otherwise.writeBytes(answer);
            }
        } catch (IOException e) {
            otherwise.writeBytes(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A reader who leaves before the end closes the pipe, which is no fault. */
    private static void feed(OutputStream pager, byte[] answer) {
        try (pager) {
            pager.write(answer);
        } catch (IOException e) {
            // nobody reads on
        }
    }
}
