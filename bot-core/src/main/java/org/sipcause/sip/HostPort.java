package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.OptionalInt;
import org.sipcause.octets.Octets;

/**
 * A host with or without a port, as in a URI or a Via's sent-by (RFC 3261 §25.1, hostport).
 *
 * @param host without brackets
 * @param wellFormed whether host and port keep to the grammar; an underscore is let pass
 */
record HostPort(String host, OptionalInt port, boolean wellFormed) {
    private static final boolean[] NAME = new boolean[256];

    static {
        for (int c = 0; c < NAME.length; c++) {
            NAME[c] = nameCharacter(c);
        }
    }

    static HostPort parse(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** Reads a stretch of bytes. */
    static HostPort parse(byte[] bytes, int from, int to) {
        int start = Octets.skipBlanks(bytes, from, to);
        int end = nameEnd(bytes, start, to);
        if (end > start && end == to) { // as nearly all are: a name, alone or with a port
            return new HostPort(Octets.text(bytes, start, end), OptionalInt.empty(), true);
        }
        if (end > start && bytes[end] == ':') {
            OptionalInt port = Octets.small(bytes, end + 1, to, 65_535);
            if (port.isPresent()) {
                return new HostPort(Octets.text(bytes, start, end), port, true);
            }
        }
        return unusual(Octets.stripped(bytes, start, to));
    }

    /** Where what may be a host's name ends. */
    static int nameEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && NAME[bytes[at] & 0xff]) {
            at++;
        }
        return at;
    }

    private static HostPort unusual(String all) {
        if (all.startsWith("[")) {
            int close = all.indexOf(']');
            if (close < 0) {
                return new HostPort(all.substring(1), OptionalInt.empty(), false);
            }
            String rest = all.substring(close + 1).strip();
            String host = all.substring(1, close);
            return rest.isEmpty()
                    ? new HostPort(host, OptionalInt.empty(), address(host))
                    : port(host, rest, address(host) && rest.startsWith(":"));
        }
        int colon = all.indexOf(':');
        if (colon < 0) {
            return new HostPort(all, OptionalInt.empty(), name(all));
        }
        // An IPv6 address without its brackets: where the port would begin cannot be known (RFC 5118 §4.2).
        if (all.indexOf(':', colon + 1) >= 0) {
            return new HostPort(all, OptionalInt.empty(), false);
        }
        String host = Scan.trimmed(all.substring(0, colon));
        var port = Scan.small(all.substring(colon + 1), 65_535);
        return port.isPresent() ? new HostPort(host, port, name(host)) : port(host, all.substring(colon), name(host));
    }

    private static HostPort port(String host, String colonAndPort, boolean wellFormed) {
        var number = Scan.number(colonAndPort.substring(1).strip(), 65_535);
        return number.isPresent()
                ? new HostPort(host, OptionalInt.of((int) number.getAsLong()), wellFormed)
                : new HostPort(host, OptionalInt.empty(), false);
    }

    private static boolean name(String host) {
        return !host.isEmpty() && host.chars().allMatch(HostPort::nameCharacter);
    }

    private static boolean nameCharacter(int c) {
        return Scan.alphanumeric(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean address(String host) {
        // A zone (fe80::1%eth0) has no place in SIP, yet is seen.
        return !host.isEmpty() && host.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
    }
}
