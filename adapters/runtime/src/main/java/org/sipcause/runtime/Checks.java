package org.sipcause.runtime;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What {@code --check} found, a sentence for each thing that was looked at; the exit code says whether the bot could run. */
public final class Checks {
    /** As far as a clock may be off: a request that is signed is good for five minutes. */
    private static final Duration OFF = Duration.ofMinutes(2);

    private final PrintStream says;
    private final Messages messages;
    private boolean good = true;

    /** Checks that are told here. */
    public Checks(PrintStream says, Messages messages) {
        this.says = says;
        this.messages = messages;
    }

    /** Something is as it should be. */
    public void good(String key, String... values) {
        says.println("✓ " + messages.say(key, values));
    }

    /** Something is not, and the sentence says what to do. */
    public void problem(String sentence) {
        good = false;
        sentence.lines().forEach(line -> says.println("✗ " + line));
    }

    /** Something is not, in words of ours. */
    public void bad(String key, String... values) {
        problem(messages.say(key, values));
    }

    /** Compares the clock with the one of the platform, by the date that its answers carry. */
    public void clock(Optional<String> date) {
        try {
            var theirs = date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            if (theirs.isEmpty()) {
                return;
            }
            var off = Duration.between(theirs.get().toInstant(), Instant.now());
            if (off.abs().compareTo(OFF) > 0) {
                bad("check.clock-off", Long.toString(off.abs().toSeconds()));
            } else {
                good("check.clock");
            }
        } catch (DateTimeParseException unusual) {
            // no clock to compare with
        }
    }

    /** 0, or the exit code for settings that are at fault. */
    public int exitCode() {
        return good ? 0 : CannotStart.BAD_SETTINGS;
    }
}
