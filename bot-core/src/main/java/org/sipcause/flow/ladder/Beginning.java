package org.sipcause.flow.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.TimeBase;

/**
 * When a call began, as exactly as its trace says.
 *
 * @param at time of the first message
 * @param times what it counts from
 * @param parts whether the times tell parts of a second
 */
public record Beginning(Instant at, TimeBase times, boolean parts) {
    public Beginning {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(times, "times");
    }

    /** Of messages in order; nothing where none has a time. */
    public static Optional<Beginning> of(List<CapturedMessage> messages) {
        var parts = messages.stream()
                .flatMap(message -> message.at().stream())
                .anyMatch(at -> !at.equals(at.truncatedTo(ChronoUnit.SECONDS)));
        return messages.stream()
                .filter(message -> message.at().isPresent())
                .findFirst()
                .map(first -> new Beginning(first.at().orElseThrow(), first.times(), parts));
    }

    /** Whether times of day are in UTC. */
    public boolean utc() {
        return times == TimeBase.UTC;
    }

    /** The time of day; nothing where the times count from the beginning of the trace. */
    public Optional<String> clock() {
        return clock(Duration.ZERO);
    }

    /** The time of day that long after the beginning. */
    public Optional<String> clock(Duration after) {
        var clock = Times.clock(at.plus(after));
        return times == TimeBase.BEGINNING
                ? Optional.empty()
                : Optional.of(parts ? clock : clock.substring(0, clock.indexOf('.')));
    }

    /** The time since the beginning. */
    public String since(Duration after) {
        var seconds = after.toSeconds();
        return parts || Math.abs(seconds) >= 600 ? Times.since(after) : (seconds < 0 ? "" : "+") + seconds + " s";
    }
}
