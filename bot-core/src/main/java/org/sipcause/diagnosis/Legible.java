package org.sipcause.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** Values as people read them, the same in every language. */
public final class Legible {
    /** Longest value that a trace may put into a sentence. */
    static final int LONGEST = 100;

    /** Stands where the trace does not say. */
    public static final String UNKNOWN = "–";

    private Legible() {}

    /** A duration: {@code 38 ms}, {@code 6.2 s}, {@code 3 min 12 s}, {@code 2 h 5 min}; a dash where the trace has no times. */
    public static String duration(Optional<Duration> duration) {
        return duration.map(Legible::duration).orElse(UNKNOWN);
    }

    /** A duration with the precision that matters at its size. */
    public static String duration(Duration duration) {
        var millis = Math.max(0, duration.toMillis());
        if (millis < 1 && duration.toNanos() > 0) {
            return tenths(duration.toNanos(), 6) + " ms";
        }
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 120_000) {
            return tenths(millis, 3) + " s";
        }
        var seconds = Math.round(millis / 1000.0);
        return seconds < 7200
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    private static BigDecimal tenths(long number, int decimals) {
        return BigDecimal.valueOf(number, decimals).setScale(1, RoundingMode.HALF_UP);
    }

    /** A text from the trace on one line and not longer than a sentence bears. */
    static String cut(String text) {
        var line = isPlain(text) ? text : text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }

    /** Whether it stands on one line as it is, as nearly all do: looked at without a regular expression. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c == '\u007f' || (c == ' ' && before == ' ') || (c > '~' && Character.isWhitespace(c))) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }
}
