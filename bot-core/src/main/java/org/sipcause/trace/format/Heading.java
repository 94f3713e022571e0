package org.sipcause.trace.format;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Transport;

/** What the line before a message tells of it. */
record Heading(Optional<Instant> at, Optional<Endpoint> from, Optional<Endpoint> to, Optional<Transport> transport) {
    static final Heading NONE = new Heading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Instant DATED = Instant.parse("1971-01-01T00:00:00Z");

    Heading {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(transport, "transport");
    }

    /** One that names both sides, or says that it cannot. */
    static Heading between(Optional<Endpoint> from, Optional<Endpoint> to, Optional<Transport> transport) {
        return new Heading(Optional.empty(), from, to, transport);
    }

    /** One that names the far side only, as {@code UDP 192.0.2.1:5060:}, {@code udp:192.0.2.1:5060} or {@code UDP://192.0.2.1:5060}; nothing where no address stands there. */
    static Optional<Heading> farSide(String side, boolean received) {
        String text = side.strip().replace("://", ":");
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean apart = end < text.length() && ": /".indexOf(text.charAt(end)) >= 0;
        Optional<Transport> transport = apart ? Transport.named(text.substring(0, end)) : Optional.empty();
        String rest = transport.isPresent() ? text.substring(end + 1).strip() : text;
        int blank = rest.indexOf(' ');
        String address = blank < 0 ? rest : rest.substring(0, blank);
        Optional<Endpoint> far =
                Endpoint.parse(address.endsWith(":") ? address.substring(0, address.length() - 1) : address);
        return far.map(one ->
                received ? between(far, Optional.empty(), transport) : between(Optional.empty(), far, transport));
    }

    /** Whether it names a side. */
    boolean placed() {
        return from.isPresent() || to.isPresent();
    }

    /** This one at the time that its line began with, unless it says the time itself, and says it better. */
    Heading at(Optional<Instant> stamp) {
        boolean dateless = at.isPresent()
                && at.get().isBefore(DATED)
                && stamp.isPresent()
                && !stamp.get().isBefore(DATED);
        return at.isPresent() && !dateless ? this : new Heading(stamp.or(() -> at), from, to, transport);
    }

    /** This one with what it does not say taken from an earlier line: tcpdump says the time on one and the addresses on the next. */
    Heading over(Heading other) {
        return placed()
                ? new Heading(at.or(other::at), from, to, transport)
                : new Heading(at.or(other::at), other.from, other.to, transport.or(other::transport));
    }

    /** Reads such a line. */
    interface Reader {
        /** What the line tells; nothing where it is no heading. */
        Optional<Heading> read(String line);
    }
}
