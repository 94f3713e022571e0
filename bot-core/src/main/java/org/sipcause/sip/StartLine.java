package org.sipcause.sip;

import java.util.List;
import java.util.Optional;

/** What a start-line looks like, strictly enough for prose and tolerantly enough for what is sent (RFC 3261 §7.1, §7.2). */
final class StartLine {
    static final List<String> METHODS = List.of(
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

    private static final String VERSION = "SIP/2.0";

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
        return end - status >= 3 && end - status <= 64 && digits(line, status, end, false)
                ? Optional.of(new Parts(
                        false,
                        version == VERSION.length() && line.startsWith(VERSION) ? VERSION : line.substring(0, version),
                        line.substring(status, end),
                        line.substring(Math.min(line.length(), end + 1))))
                : Optional.empty();
    }

    private static Optional<Parts> request(String line) {
        int end = Scan.blank(line, 0);
        String method = method(line, 0, end);
        boolean known = METHODS.contains(method);
        int last = line.length() - VERSION.length();
        if (known && last > end + 1 && line.endsWith(VERSION) && Scan.blank(line, end + 1) == last - 1) {
            return Optional.of(new Parts(true, method, line.substring(end + 1, last - 1), VERSION));
        }
        if (!Scan.token(method)) {
            return Optional.empty();
        }
        String rest = line.substring(end).strip();
        int version = Math.max(rest.lastIndexOf(' '), rest.lastIndexOf('\t')) + 1;
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
                && digits(text, from + 4, to, true);
    }

    private static boolean digits(String text, int from, int to, boolean dots) {
        int at = from;
        while (at < to && ((text.charAt(at) >= '0' && text.charAt(at) <= '9') || (dots && text.charAt(at) == '.'))) {
            at++;
        }
        return at == to;
    }

    /** The method between two places; of the known ones always the same string. */
    static String method(String text, int from, int to) {
        String usual = switch (from < to ? text.charAt(from) : ' ') {
            case 'A' -> "ACK";
            case 'B' -> "BYE";
            case 'C' -> "CANCEL";
            case 'I' -> to - from == 6 ? "INVITE" : "INFO";
            case 'M' -> "MESSAGE";
            case 'N' -> "NOTIFY";
            case 'O' -> "OPTIONS";
            case 'P' -> to - from == 5 ? "PRACK" : "PUBLISH";
            case 'R' -> to - from == 5 ? "REFER" : "REGISTER";
            case 'S' -> "SUBSCRIBE";
            case 'U' -> "UPDATE";
            default -> "";
        };
        return !usual.isEmpty() && usual.length() == to - from && text.startsWith(usual, from)
                ? usual
                : text.substring(from, to);
    }
}
