package org.sipcause.flow.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as they stand beside a ladder. */
public final class Times {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** The time of day in UTC, {@code 10:02:11.204}. */
    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** The time since the beginning: {@code +36 ms}, {@code +2.503 s}, {@code +12.5 s}, then {@code +11:19}, {@code +2:05:07}, {@code +14 d}. */
    public static String since(Duration after) {
        var millis = after.toMillis();
        if (Math.abs(millis) < 1000) {
            return (millis < 0 ? "" : "+") + millis + " ms";
        }
        if (Math.abs(millis) < 10_000) {
            return (millis < 0 ? "" : "+") + BigDecimal.valueOf(millis, 3) + " s";
        }
        if (Math.abs(millis) < 600_000) {
            return (millis < 0 ? "" : "+") + tenths(millis) + " s";
        }
        var sign = millis < 0 ? "-" : "+";
        var seconds = Math.abs(millis / 1000);
        if (seconds < 3600) {
            return sign + String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        }
        return seconds < 360_000
                ? sign + String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds % 3600 / 60, seconds % 60)
                : sign + seconds / 86_400 + " d";
    }

    private static BigDecimal tenths(long millis) {
        return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP);
    }

    /** A length of time as people read it: {@code 38 ms}, {@code 6.2 s}, {@code 3 min 12 s}, {@code 2 h 5 min}. */
    public static String lasting(Duration time) {
        var millis = time.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return tenths(millis) + " s";
        }
        var seconds = (millis + 500) / 1000;
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
