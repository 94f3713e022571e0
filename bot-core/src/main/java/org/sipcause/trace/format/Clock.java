package org.sipcause.trace.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads dates and times as tools print them. Without a zone they are taken as UTC, without a date as of 1970-01-01. */
final class Clock {
    private Clock() {}

    /** An instant of {@code 2026/11/20} or {@code 2026-11-20}, and {@code 15:27:09.516994}. */
    static Optional<Instant> at(String date, String time) {
        String[] parts = date.split("[/-]", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return Optional.of(day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** An instant on 1970-01-01, so that differences between times hold. */
    static Optional<Instant> at(String time) {
        return at("1970-01-01", time);
    }

    static boolean isDate(String text) {
        return text.length() == 10
                && Character.isDigit(text.charAt(0))
                && at(text, "00:00:00").isPresent();
    }
}
