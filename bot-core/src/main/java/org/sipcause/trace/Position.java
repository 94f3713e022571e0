package org.sipcause.trace;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where in the input a message stands.
 *
 * @param frame 1-based number in a capture; of several frames the one in which the message is complete, as tshark counts
 * @param line 1-based line of the start-line in a text
 */
public record Position(OptionalInt frame, OptionalInt line) {
    public Position {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(line, "line");
    }

    /** As a record's, which would be put together anew in each start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && frame.equals(position.frame) && line.equals(position.line);
    }

    @Override
    public int hashCode() {
        return 31 * frame.hashCode() + line.hashCode();
    }

    /** A place in a capture. */
    public static Position frame(int number) {
        return new Position(OptionalInt.of(number), OptionalInt.empty());
    }

    /** A place in a text. */
    public static Position line(int number) {
        return new Position(OptionalInt.empty(), OptionalInt.of(number));
    }
}
