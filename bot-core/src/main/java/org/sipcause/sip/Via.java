package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/** One hop of the way back (RFC 3261 §20.42); an index like the message, in whose bytes it stands. */
public final class Via {
    static final String VERSION = "SIP/2.0";

    /** In place of a port that is not written. */
    static final int NO_PORT = -1;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final String protocol;
    private final String transport;
    private final String host;
    private final int port;
    private final int params;
    private final long branch;
    private final long received;
    private final long rport;

    /** Where the three parameters stand, is said as {@link Params} does. */
    Via(
            byte[] bytes,
            int from,
            int to,
            String protocol,
            String transport,
            String host,
            int port,
            int params,
            long branch,
            long received,
            long rport) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.protocol = protocol;
        this.transport = transport;
        this.host = host;
        this.port = port;
        this.params = params;
        this.branch = branch;
        this.received = received;
        this.rport = rport;
    }

    /** Name and version, {@code SIP/2.0}. */
    public String protocol() {
        return protocol;
    }

    /** The transport as written: {@code UDP}. */
    public String transport() {
        return transport;
    }

    /** The host of sent-by, without the brackets of an IPv6 reference. */
    public String host() {
        return host;
    }

    /** The port of sent-by, where it is written. */
    public OptionalInt port() {
        return port == NO_PORT ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** The parameters: names in lower case, values without quotes, in order. */
    public Map<String, String> params() {
        return new Params(bytes, params, to);
    }

    /** The whole value as written. */
    public String raw() {
        return Octets.text(bytes, from, to);
    }

    /** The transaction's name at this hop (RFC 3261 §8.1.1.7). */
    public Optional<String> branch() {
        String value = param("branch", branch);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The address from which the receiver saw it come, without brackets (RFC 3261 §18.2.1). */
    public Optional<String> received() {
        String value = Scan.unbracket(param("received", received));
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The port from which the receiver saw it come (RFC 3581 §4). */
    public OptionalInt rport() {
        if (rport >= 0) {
            return Octets.small(bytes, Params.from(rport), Params.to(rport), 65_535);
        }
        return rport == Params.ABSENT ? OptionalInt.empty() : Scan.small(param("rport", rport), 65_535);
    }

    /** Whether answers are asked to the port they came from (RFC 3581 §3). */
    public boolean hasRport() {
        return rport >= 0 || (rport == Params.UNSEEN && params().containsKey("rport"));
    }

    /** The value of a parameter; empty where there is none. */
    private String param(String name, long place) {
        if (place >= 0) {
            return Octets.ascii(bytes, Params.from(place), Params.to(place)); // UsualVia made sure of that
        }
        return place == Params.UNSEEN ? params().getOrDefault(name, "") : "";
    }

    static Optional<Via> parse(String value) {
        byte[] bytes = value.strip().getBytes(UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** Reads a stretch of bytes without white space around it, of which the value keeps hold. */
    static Optional<Via> parse(byte[] bytes, int at, int to) {
        boolean usual = to - at > VERSION.length()
                && bytes[at + VERSION.length()] == '/'
                && Octets.starts(bytes, at, to, VERSION);
        int first = usual ? at + 3 : Octets.find(bytes, '/', at, to);
        int second = usual ? at + VERSION.length() : Octets.find(bytes, '/', first + 1, to);
        if (second >= to) {
            return Optional.empty();
        }
        String protocol =
                usual ? VERSION : Octets.stripped(bytes, at, first) + "/" + Octets.stripped(bytes, first + 1, second);
        int from = Octets.skipBlanks(bytes, second + 1, to);
        int blank = Octets.blank(bytes, from, to);
        int semicolon = Octets.find(bytes, ';', blank, to);
        HostPort sentBy = HostPort.parse(bytes, blank, semicolon);
        return Optional.of(new Via(
                bytes,
                at,
                to,
                protocol,
                Usual.word(bytes, from, blank),
                sentBy.host(),
                sentBy.port().orElse(NO_PORT),
                semicolon,
                Params.UNSEEN,
                Params.UNSEEN,
                Params.UNSEEN));
    }

    /** Whether the other one is written the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Via via && raw().equals(via.raw());
    }

    @Override
    public int hashCode() {
        return raw().hashCode();
    }

    /** The whole value as written. */
    @Override
    public String toString() {
        return raw();
    }
}
