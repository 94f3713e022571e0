package org.sipcause.sip;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.octets.Octets;

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

    static Optional<RetryAfter> parse(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        boolean ended = end == to || " \t(;".indexOf(bytes[end]) >= 0;
        var seconds = ended ? Octets.number(bytes, from, end, Long.MAX_VALUE) : OptionalLong.empty();
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        int open = Octets.find(bytes, '(', end, to);
        int close = to - 1;
        while (close > open && bytes[close] != ')') {
            close--;
        }
        boolean commented = close > open;
        int semicolon = Octets.find(bytes, ';', commented ? close : end, to);
        var duration = new Params(bytes, semicolon, to).number("duration", Long.MAX_VALUE);
        return Optional.of(new RetryAfter(
                seconds.getAsLong(),
                commented ? Optional.of(Octets.text(bytes, open + 1, close)) : Optional.empty(),
                duration.isPresent() ? Optional.of(duration.getAsLong()) : Optional.empty()));
    }
}
