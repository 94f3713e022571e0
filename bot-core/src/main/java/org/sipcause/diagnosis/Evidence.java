package org.sipcause.diagnosis;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.MediaStream;
import org.sipcause.trace.NetworkEvent;
import org.sipcause.trace.Position;
import org.sipcause.trace.Remark;

/**
 * What a conclusion rests on: a line of a message, or what the network or a log said beside the messages.
 *
 * @param message the message; empty where the evidence is none
 * @param position where it stands in the input
 * @param quote the line as it stands there, unfolded: the start-line, a header, a line of the body, a line of a log; of an event in
 *     a capture what it says
 */
public record Evidence(Optional<CapturedMessage> message, Position position, String quote) {
    public Evidence {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(position, "position");
        if (quote.isBlank()) {
            throw new IllegalArgumentException("evidence without a quote");
        }
    }

    /** As a record's, which would be put together anew in each start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence evidence
                && quote.equals(evidence.quote)
                && position.equals(evidence.position)
                && message.equals(evidence.message);
    }

    @Override
    public int hashCode() {
        return 31 * position.hashCode() + quote.hashCode();
    }

    /** A line of a message. */
    public Evidence(CapturedMessage message, String quote) {
        this(Optional.of(message), message.position(), quote);
    }

    /** The start-line of a message. */
    public static Evidence of(CapturedMessage message) {
        return new Evidence(message, message.message().startLine());
    }

    /** What the network said, with both ends. */
    public static Evidence of(NetworkEvent event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Evidence(
                Optional.empty(),
                Position.frame(event.frame()),
                kind + " " + event.from() + " > " + event.to() + ": " + event.what());
    }

    /** That packets of RTP went one way. */
    public static Evidence of(MediaStream stream) {
        return new Evidence(
                Optional.empty(),
                Position.frame(stream.frame()),
                "RTP " + stream.from() + " > " + stream.to() + ": " + stream.packets() + " packets");
    }

    /** A line beside the messages. */
    public static Evidence of(Remark remark) {
        return new Evidence(Optional.empty(), remark.position(), remark.text());
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
