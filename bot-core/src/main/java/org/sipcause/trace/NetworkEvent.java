package org.sipcause.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the network said about SIP without SIP.
 *
 * @param frame 1-based number in the capture
 * @param from who sent it
 * @param to whom it concerns: the destination that cannot be reached, the server that refused, the resolver's client
 * @param what the fact as the protocol words it: {@code port unreachable}, {@code unknown_ca}; for DNS the name and type asked for,
 *     {@code sbc.example.com SRV}
 * @param about the message that did not arrive, where an ICMP error or a fragment shows its beginning
 */
public record NetworkEvent(
        Kind kind, int frame, Optional<Instant> at, Endpoint from, Endpoint to, String what, Optional<Quote> about) {
    public NetworkEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(about, "about");
    }

    /** An event that shows nothing of a message. */
    public NetworkEvent(Kind kind, int frame, Optional<Instant> at, Endpoint from, Endpoint to, String what) {
        this(kind, frame, at, from, to, what, Optional.empty());
    }

    /** What kind of thing the network said. */
    public enum Kind {
        /** An ICMP error about a packet that was sent to {@code to}. */
        ICMP_UNREACHABLE,
        /** {@code from} answered a TCP SYN of {@code to} with RST: nobody listens there. */
        TCP_REFUSED,
        /** {@code from}, a resolver, told {@code to} that a name does not exist. */
        DNS_NXDOMAIN,
        /** {@code from}, a resolver, told {@code to} that it could not find out, or would not. */
        DNS_SERVFAIL,
        /** {@code from} sent {@code to} a fatal TLS alert in the clear. */
        TLS_ALERT,
        /**
         * {@code from} began a TLS handshake with {@code to}; what is in it cannot be read. Once for each connection: the highest
         * version that is offered and the server's name, {@code TLS 1.3, sbc.example.com}, or that it began before the capture.
         */
        TLS_HANDSHAKE,
        /**
         * {@code from}, a resolver, answered {@code to}; after the name and the type stand {@code =} and the first records, with
         * {@code ;} between them, or {@code no record}.
         */
        DNS_ANSWER,
        /** {@code from} asked the resolver {@code to} again and again, or once and long before the end, and got no answer. */
        DNS_UNANSWERED,
        /** {@code from} ended an established connection to {@code to} with RST. */
        TCP_RESET,
        /** {@code from} sent SYN to {@code to} at least twice and got nothing back. */
        TCP_UNANSWERED,
        /**
         * An IP datagram from {@code from} to {@code to} of which a fragment never came; ports are 0 where the first one is missing.
         * A capture filter on ports shows the first fragment of each datagram only, whatever the network did with the others.
         */
        FRAGMENT_MISSING
    }
}
