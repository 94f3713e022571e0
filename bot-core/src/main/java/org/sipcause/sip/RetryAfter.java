package org.sipcause.sip;

import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.octets.Octets;

/** When to try again (RFC 3261 §20.33). */
public final class RetryAfter {
    private final byte[] bytes;
    private final int from;
    private final int end;
    private final int to;
    private final long seconds;

    private RetryAfter(byte[] bytes, int from, int end, int to, long seconds) {
        this.bytes = bytes;
        this.from = from;
        this.end = end;
        this.to = to;
        this.seconds = seconds;
    }

    /** How many seconds to wait. */
    public long seconds() {
        return seconds;
    }

    /** The comment without its brackets. */
    public Optional<String> comment() {
        int open = Octets.find(bytes, '(', end, to);
        int close = close();
        return close > open ? Optional.of(Octets.text(bytes, open + 1, close)) : Optional.empty();
    }

    /** The seconds for which the callee will then be reachable. */
    public Optional<Long> duration() {
        int semicolon = Octets.find(bytes, ';', Math.max(end, close()), to);
        OptionalLong duration = new Params(bytes, semicolon, to).number("duration", Long.MAX_VALUE);
        return duration.isPresent() ? Optional.of(duration.getAsLong()) : Optional.empty();
    }

    /** The last bracket that closes, where one opens before it; else the place before all. */
    private int close() {
        int open = Octets.find(bytes, '(', end, to);
        int close = to - 1;
        while (close > open && bytes[close] != ')') {
            close--;
        }
        return close > open ? close : -1;
    }

    static Optional<RetryAfter> parse(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        boolean ended = end == to || " \t(;".indexOf(bytes[end]) >= 0;
        OptionalLong seconds = ended ? Octets.number(bytes, from, end, Long.MAX_VALUE) : OptionalLong.empty();
        return seconds.isPresent()
                ? Optional.of(new RetryAfter(bytes, from, end, to, seconds.getAsLong()))
                : Optional.empty();
    }

    /** The whole value as written. */
    @Override
    public String toString() {
        return Octets.text(bytes, from, to);
    }
}
