package org.sipcause.sip;

import java.util.Objects;
import java.util.Optional;

/**
 * When to try again (RFC 3261 §20.33).
 *
 * @param seconds to wait
 * @param comment without its brackets
 * @param duration seconds for which the callee will then be reachable
 */
public record RetryAfter(long seconds, Optional<String> comment, Optional<Long> duration) {
    public RetryAfter {
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(duration, "duration");
    }

    static Optional<RetryAfter> parse(String value) {
        int end = Scan.indexOfAny(value, " \t(;", 0);
        var seconds = Scan.number(value.substring(0, end), Long.MAX_VALUE);
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        int open = value.indexOf('(', end);
        int close = value.lastIndexOf(')');
        boolean commented = open >= 0 && close > open;
        int params = Scan.indexOfAny(value, ";", commented ? close : end);
        var duration = Scan.number(new Params(value, params).getOrDefault("duration", ""), Long.MAX_VALUE);
        return Optional.of(new RetryAfter(
                seconds.getAsLong(),
                commented ? Optional.of(value.substring(open + 1, close)) : Optional.empty(),
                duration.isPresent() ? Optional.of(duration.getAsLong()) : Optional.empty()));
    }
}
