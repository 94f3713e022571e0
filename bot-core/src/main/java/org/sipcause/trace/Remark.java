package org.sipcause.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line of the input that is no message but speaks of one, or says what went wrong beside the messages: an error in a log, a
 * drawn arrow, "received 404 Not Found".
 *
 * @param position where the line stands
 * @param text the line as it reads, without what logs put before it
 * @param method of the request that it speaks of, or that the response it speaks of answers
 * @param status of the response that it speaks of
 * @param callId the Call-ID that it names
 * @param from who sent what it speaks of
 * @param to who received it
 * @param subject what it is about
 */
public record Remark(
        Position position,
        Optional<Instant> at,
        String text,
        Optional<String> method,
        OptionalInt status,
        Optional<String> callId,
        Optional<Endpoint> from,
        Optional<Endpoint> to,
        Subject subject) {
    public Remark {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(subject, "subject");
    }

    /** A line that only says something. */
    public static Remark of(Position position, String text, Subject subject) {
        return new Remark(
                position,
                Optional.empty(),
                text,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                subject);
    }
}
