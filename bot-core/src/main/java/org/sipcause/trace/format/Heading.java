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

    /** This one with what an earlier line of the same heading told: tcpdump says the time on one and the addresses on the next. */
    Heading after(Heading earlier) {
        boolean continues = at.isEmpty() && earlier.at.isPresent() && earlier.from.isEmpty() && earlier.to.isEmpty();
        return continues ? new Heading(earlier.at, from, to, transport.or(() -> earlier.transport)) : this;
    }

    /** Reads such a line. */
    interface Reader {
        /** What the line tells; nothing where it is no heading. */
        Optional<Heading> read(String line);
    }
}
