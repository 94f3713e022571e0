package org.sipcause.text;

import java.io.IOException;
import java.util.Optional;

/** A text, line by line. */
public interface Lines {
    /**
     * The next line; nothing at the end.
     *
     * @throws IOException only where the stream itself fails
     */
    Optional<Line> next() throws IOException;
}
