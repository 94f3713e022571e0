package org.sipcause.sip;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One hop of the way back (RFC 3261 §20.42).
 *
 * @param protocol name and version, {@code SIP/2.0}
 * @param transport as written: {@code UDP}
 * @param host of sent-by, without the brackets of an IPv6 reference
 * @param port of sent-by, where it is written
 * @param params names in lower case, values without quotes, in order
 * @param raw the whole value as written
 */
public record Via(
        String protocol, String transport, String host, OptionalInt port, Map<String, String> params, String raw) {
    private static final String USUAL = "SIP/2.0";

    public Via {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
        params = Scan.frozen(params);
        Objects.requireNonNull(raw, "raw");
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
        var port = Scan.number(params.getOrDefault("rport", ""), 65_535);
        return port.isPresent() ? OptionalInt.of((int) port.getAsLong()) : OptionalInt.empty();
    }

    /** Whether answers are asked to the port they came from (RFC 3581 §3). */
    public boolean hasRport() {
        return params.containsKey("rport");
    }

    static Optional<Via> parse(String value) {
        String raw = Scan.trimmed(value);
        boolean usual = raw.startsWith(USUAL) && raw.indexOf('/', USUAL.length()) == USUAL.length();
        int first = usual ? 3 : raw.indexOf('/');
        int second = usual ? USUAL.length() : first < 0 ? -1 : raw.indexOf('/', first + 1);
        if (second < 0 || second >= raw.length()) {
            return Optional.empty();
        }
        String protocol = usual
                ? USUAL
                : raw.substring(0, first).strip() + "/"
                        + raw.substring(first + 1, second).strip();
        int from = Scan.skipBlanks(raw, second + 1);
        int blank = Scan.blank(raw, from);
        int semicolon = Scan.index(raw, ';', blank);
        HostPort sentBy = HostPort.parse(raw, blank, semicolon);
        return Optional.of(new Via(
                protocol, transport(raw, from, blank), sentBy.host(), sentBy.port(), new Params(raw, semicolon), raw));
    }

    private static String transport(String raw, int from, int to) {
        String usual = switch (from + 1 < to ? raw.charAt(from + 1) : ' ') {
            case 'D' -> "UDP";
            case 'C' -> to - from == 3 ? "TCP" : "SCTP";
            case 'L' -> "TLS";
            case 'S' -> to - from == 2 ? "WS" : "WSS";
            default -> "";
        };
        return !usual.isEmpty() && usual.length() == to - from && raw.startsWith(usual, from)
                ? usual
                : raw.substring(from, to);
    }
}
