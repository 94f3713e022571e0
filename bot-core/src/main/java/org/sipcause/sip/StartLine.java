package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.sipcause.octets.Eight;
import org.sipcause.octets.Octets;
import org.sipcause.octets.Usual;

/** What a start-line looks like, strictly enough for prose and tolerantly enough for what is sent (RFC 3261 §7.1, §7.2). */
final class StartLine {
    private static final Set<String> METHODS = Set.of(
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
    private static final long VERSION_AND_BLANK = Eight.of("SIP/2.0 ");
    private static final long BLANK_AND_VERSION = Eight.of(" SIP/2.0");
    private static final int STATUS = 8;
    private static final int DIGITS = 3;

    /**
     * Three pieces of the line: method, Request-URI, version, or version, status, reason phrase; the second and the third by their
     * places from the line's beginning.
     */
    record Parts(boolean request, String first, int second, int secondEnd, int third, int thirdEnd) {}

    private StartLine() {}

    /** Reads a line. */
    static Optional<Parts> read(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Reads the line between two places. */
    static Optional<Parts> read(byte[] bytes, int from, int to) {
        if (Octets.find(bytes, '\0', from, to) < to) {
            return Optional.empty(); // no text at all: what was damaged on its way is not put on anybody
        }
        if (isUsualResponse(bytes, from, to)) {
            return Optional.of(new Parts(false, VERSION, STATUS, STATUS + DIGITS, STATUS + DIGITS + 1, to - from));
        }
        int end = Octets.blank(bytes, from, to);
        return isVersion(bytes, from, end) ? response(bytes, from, end, to) : request(bytes, from, end, to);
    }

    /** Whether a line begins as nearly all responses do. */
    static boolean isUsualResponse(byte[] bytes, int from, int to) {
        return to - from > STATUS + DIGITS
                && Eight.at(bytes, from) == VERSION_AND_BLANK
                && digits(bytes, from + STATUS, from + STATUS + DIGITS, false)
                && bytes[from + STATUS + DIGITS] == ' ';
    }

    private static Optional<Parts> response(byte[] bytes, int from, int version, int to) {
        int status = Octets.skipBlanks(bytes, version, to);
        int end = Octets.blank(bytes, status, to);
        return end - status >= 3 && end - status <= 64 && digits(bytes, status, end, false)
                ? Optional.of(new Parts(
                        false,
                        Usual.word(bytes, from, version),
                        status - from,
                        end - from,
                        Math.min(to, end + 1) - from,
                        to - from))
                : Optional.empty();
    }

    private static Optional<Parts> request(byte[] bytes, int from, int end, int to) {
        String method = Usual.word(bytes, from, end);
        boolean known = METHODS.contains(method);
        int last = to - VERSION.length();
        if (known
                && last > end + 1
                && Eight.at(bytes, last - 1) == BLANK_AND_VERSION
                && Octets.find(bytes, ' ', end + 1, last) == last - 1
                && Octets.find(bytes, '\t', end + 1, last) == last) {
            return Optional.of(new Parts(true, method, end + 1 - from, last - 1 - from, last - from, to - from));
        }
        return Scan.token(method) ? unusual(bytes, from, end, to, method, known) : Optional.empty();
    }

    private static Optional<Parts> unusual(byte[] bytes, int from, int end, int to, String method, boolean known) {
        int restEnd = Octets.end(bytes, end, to);
        int rest = Octets.start(bytes, end, restEnd);
        int version = restEnd;
        while (version > rest && !Scan.isBlank(bytes[version - 1])) {
            version--;
        }
        if (version > rest && isVersion(bytes, version, restEnd)) {
            int uriEnd = Octets.end(bytes, rest, version);
            boolean clean = Octets.blank(bytes, rest, uriEnd) == uriEnd;
            // A method that nobody registered is one only before a URI: a sentence may end in "SIP/2.0", too.
            boolean request = uriEnd > rest && (hasScheme(bytes, rest, uriEnd) ? known || clean : known && clean);
            return request
                    ? Optional.of(new Parts(true, method, rest - from, uriEnd - from, version - from, restEnd - from))
                    : Optional.empty();
        }
        // Without a version it is a request line only in its plainest form (RFC 3261 §7.1 demands the version).
        return known
                        && version == rest
                        && SipUri.parse(Octets.text(bytes, rest, restEnd)).isPresent()
                ? Optional.of(new Parts(true, method, rest - from, restEnd - from, restEnd - from, restEnd - from))
                : Optional.empty();
    }

    private static boolean hasScheme(byte[] bytes, int from, int to) {
        int at = bytes[from] == '<' ? from + 1 : from;
        int colon = Octets.find(bytes, ':', from, to);
        if (colon == to || colon <= at) {
            return false;
        }
        while (at < colon && (Scan.alphanumeric(bytes[at]) || "+-.".indexOf(bytes[at]) >= 0)) {
            at++;
        }
        return at == colon;
    }

    /** Whether some characters are {@code SIP/} and a version number. */
    private static boolean isVersion(byte[] bytes, int from, int to) {
        if (to - from < 7 || (bytes[from] | 0x20) != 's' || !HeaderNames.matches("sip/", bytes, from)) {
            return false;
        }
        int dot = Octets.find(bytes, '.', from, to);
        return dot > from + 4 && dot < to - 1 && digits(bytes, from + 4, to, true);
    }

    private static boolean digits(byte[] bytes, int from, int to, boolean dots) {
        int at = from;
        while (at < to && ((bytes[at] >= '0' && bytes[at] <= '9') || (dots && bytes[at] == '.'))) {
            at++;
        }
        return at == to;
    }
}
