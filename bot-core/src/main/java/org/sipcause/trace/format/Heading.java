package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** What the line before a message tells of it. */
record Heading(Optional<Instant> at, Optional<Endpoint> from, Optional<Endpoint> to, Optional<Transport> transport) {
    static final Heading NONE = new Heading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Heading {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(transport, "transport");
    }

    /** Reads such a line. */
    interface Reader {
        /** What the line tells; nothing where it is no heading. */
        Optional<Heading> read(String line);
    }
}
