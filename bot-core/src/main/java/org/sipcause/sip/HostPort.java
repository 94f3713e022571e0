package org.sipcause.sip;

import java.util.OptionalInt;

/**
 * A host with or without a port, as in a URI or a Via's sent-by (RFC 3261 §25.1, hostport).
 *
 * @param host without brackets
 * @param wellFormed whether host and port keep to the grammar; an underscore is let pass
 */
record HostPort(String host, OptionalInt port, boolean wellFormed) {
    static HostPort parse(String text) {
        return parse(text, 0, text.length());
    }

    /** Reads a part of a text. */
    static HostPort parse(String text, int from, int to) {
        int start = Scan.skipBlanks(text, from);
        int colon = nameEnd(text, start, to);
        if (colon > start && colon < to && text.charAt(colon) == ':') { // as nearly all are: a name and a port
            OptionalInt port = Scan.small(text, colon + 1, to, 65_535);
            if (port.isPresent()) {
                return new HostPort(text.substring(start, colon), port, true);
            }
        }
        return unusual(text, from, to);
    }

    private static HostPort unusual(String text, int from, int to) {
        String all = Scan.trimmed(text.substring(Scan.skipBlanks(text, from), to));
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
        var port = Scan.small(all, colon + 1, all.length(), 65_535);
        return port.isPresent() ? new HostPort(host, port, name(host)) : port(host, all.substring(colon), name(host));
    }

    private static HostPort port(String host, String colonAndPort, boolean wellFormed) {
        var number = Scan.number(colonAndPort.substring(1).strip(), 65_535);
        return number.isPresent()
                ? new HostPort(host, OptionalInt.of((int) number.getAsLong()), wellFormed)
                : new HostPort(host, OptionalInt.empty(), false);
    }

    private static boolean name(String host) {
        return !host.isEmpty() && nameEnd(host, 0, host.length()) == host.length();
    }

    /** Where what may be a host's name ends. */
    private static int nameEnd(String text, int from, int to) {
        int at = from;
        while (at < to
                && (Scan.alphanumeric(text.charAt(at))
                        || text.charAt(at) == '.'
                        || text.charAt(at) == '-'
                        || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    private static boolean address(String host) {
        // A zone (fe80::1%eth0) has no place in SIP, yet is seen.
        return !host.isEmpty() && host.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
    }
}
