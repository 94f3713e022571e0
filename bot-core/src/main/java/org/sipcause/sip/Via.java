package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/**
 * One hop of the way back (RFC 3261 §20.42).
 *
 * @param protocol name and version, {@code SIP/2.0}
 * @param transport as written: {@code UDP}
 * @param host of sent-by, without the brackets of an IPv6 reference
 * @param port of sent-by, where it is written
 * @param params names in lower case, values without quotes, in order
 */
public record Via(String protocol, String transport, String host, OptionalInt port, Map<String, String> params) {
    private static final String USUAL = "SIP/2.0";

    public Via {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
        params = Scan.frozen(params);
    }

    /** The transaction's name at this hop (RFC 3261 §8.1.1.7). */
    public Optional<String> branch() {
        return Optional.ofNullable(params.get("branch")).filter(branch -> !branch.isEmpty());
    }

    /** The address from which the receiver saw it come, without brackets (RFC 3261 §18.2.1). */
    public Optional<String> received() {
        return Optional.ofNullable(params.get("received")).map(Scan::unbracket).filter(host -> !host.isEmpty());
    }

    /** The port from which the receiver saw it come (RFC 3581 §4). */
    public OptionalInt rport() {
        return Scan.small(params.getOrDefault("rport", ""), 65_535);
    }

    /** Whether answers are asked to the port they came from (RFC 3581 §3). */
    public boolean hasRport() {
        return params.containsKey("rport");
    }

    static Optional<Via> parse(String value) {
        byte[] bytes = value.strip().getBytes(UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** Reads a stretch of bytes without white space around it, of which the value keeps hold. */
    static Optional<Via> parse(byte[] bytes, int at, int to) {
        boolean usual =
                to - at > USUAL.length() && bytes[at + USUAL.length()] == '/' && Octets.starts(bytes, at, to, USUAL);
        int first = usual ? at + 3 : Octets.find(bytes, '/', at, to);
        int second = usual ? at + USUAL.length() : Octets.find(bytes, '/', first + 1, to);
        if (second >= to) {
            return Optional.empty();
        }
        String protocol =
                usual ? USUAL : Octets.stripped(bytes, at, first) + "/" + Octets.stripped(bytes, first + 1, second);
        int from = Octets.skipBlanks(bytes, second + 1, to);
        int blank = Octets.blank(bytes, from, to);
        int semicolon = Octets.find(bytes, ';', blank, to);
        HostPort sentBy = HostPort.parse(bytes, blank, semicolon);
        return Optional.of(new Via(
                protocol,
                Usual.word(bytes, from, blank),
                sentBy.host(),
                sentBy.port(),
                new Params(bytes, semicolon, to)));
    }
}
