package org.sipcause.sip;

import java.util.Optional;
import java.util.Set;

/** What a start-line looks like, strictly enough for prose and tolerantly enough for what is sent (RFC 3261 §7.1, §7.2). */
final class StartLine {
    static final Set<String> METHODS = Set.of(
            "ACK",
            "BYE",
            "CANCEL",
            "INFO",
            "INVITE",
            "MESSAGE",
            "NOTIFY",
            "OPTIONS",
            "PRACK",
            "PUBLISH",
            "REFER",
            "REGISTER",
            "SUBSCRIBE",
            "UPDATE");

    /** Three pieces of the line: method, Request-URI, version, or version, status, reason phrase. */
    record Parts(boolean request, String first, String second, String third) {}

    private StartLine() {}

    static Optional<Parts> read(String line) {
        if (line.indexOf('\0') >= 0) {
            return Optional.empty(); // no text at all: what was damaged on its way is not put on anybody
        }
        return isVersion(line, 0, Scan.blank(line, 0)) ? response(line) : request(line);
    }

    private static Optional<Parts> response(String line) {
        int version = Scan.blank(line, 0);
        int status = Scan.skipBlanks(line, version);
        int end = Scan.blank(line, status);
        boolean digits = end - status >= 3
                && end - status <= 64
                && line.substring(status, end).chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? Optional.of(new Parts(
                        false,
                        line.substring(0, version),
                        line.substring(status, end),
                        line.substring(Math.min(line.length(), end + 1))))
                : Optional.empty();
    }

    private static Optional<Parts> request(String line) {
        int end = Scan.blank(line, 0);
        String method = line.substring(0, end);
        if (!Scan.token(method)) {
            return Optional.empty();
        }
        String rest = line.substring(end).strip();
        int version = Math.max(rest.lastIndexOf(' '), rest.lastIndexOf('\t')) + 1;
        boolean known = METHODS.contains(method);
        if (version > 0 && isVersion(rest, version, rest.length())) {
            String uri = rest.substring(0, version).strip();
            boolean clean = Scan.blank(uri, 0) == uri.length();
            // A method that nobody registered is one only before a URI: a sentence may end in "SIP/2.0", too.
            return !uri.isEmpty() && (hasScheme(uri) ? known || clean : known && clean)
                    ? Optional.of(new Parts(true, method, uri, rest.substring(version)))
                    : Optional.empty();
        }
        // Without a version it is a request line only in its plainest form (RFC 3261 §7.1 demands the version).
        return known
                        && Scan.blank(rest, 0) == rest.length()
                        && SipUri.parse(rest).isPresent()
                ? Optional.of(new Parts(true, method, rest, ""))
                : Optional.empty();
    }

    private static boolean hasScheme(String uri) {
        int at = uri.startsWith("<") ? 1 : 0;
        int colon = uri.indexOf(':');
        return colon > at
                && uri.substring(at, colon).chars().allMatch(c -> Scan.alphanumeric(c) || "+-.".indexOf(c) >= 0);
    }

    /** Whether some characters are {@code SIP/} and a version number. */
    private static boolean isVersion(String text, int from, int to) {
        int dot = text.indexOf('.', from);
        return text.regionMatches(true, from, "SIP/", 0, 4)
                && dot > from + 4
                && dot < to - 1
                && text.substring(from + 4, to).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }
}
