package org.sipcause.diagnosis;

import java.util.Objects;
import org.sipcause.trace.CapturedMessage;

/**
 * What a conclusion rests on: a line of a message.
 *
 * @param message the message
 * @param quote the line as it stands in the message, unfolded: the start-line, a header, or a line of the body
 */
public record Evidence(CapturedMessage message, String quote) {
    public Evidence {
        Objects.requireNonNull(message, "message");
        if (quote.isBlank()) {
            throw new IllegalArgumentException("evidence without a quote");
        }
    }

    /** The start-line of a message. */
    public static Evidence of(CapturedMessage message) {
        return new Evidence(message, message.message().startLine());
    }

    /** The first header of that name, as written; the start-line where the message has none. */
    public static Evidence header(CapturedMessage message, String name) {
        return message.message()
                .headers()
                .line(name)
                .map(header -> new Evidence(message, header.text()))
                .orElseGet(() -> of(message));
    }
}
