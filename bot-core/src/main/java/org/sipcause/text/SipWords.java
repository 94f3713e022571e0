package org.sipcause.text;

import java.util.Locale;
import java.util.Set;
import org.sipcause.sip.SipParser;

/** What a line of SIP looks like in the middle of something else. */
final class SipWords {
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_URI = 2000;

    private static final Set<String> NAMES =
            Set.of(("accept accept-contact accept-encoding accept-language alert-info allow "
                            + "allow-events also authentication-info authorization call-id call-info contact content-disposition "
                            + "content-encoding content-language content-length content-type cseq date diversion error-info event "
                            + "expires from geolocation history-info identity in-reply-to join max-forwards mime-version min-expires "
                            + "min-se organization p-access-network-info p-asserted-identity p-asserted-service p-associated-uri "
                            + "p-called-party-id p-charging-vector p-preferred-identity p-preferred-service path priority privacy "
                            + "proxy-authenticate proxy-authorization proxy-require rack reason record-route refer-sub refer-to "
                            + "referred-by reject-contact remote-party-id replaces reply-to request-disposition require retry-after "
                            + "route rseq security-client security-server security-verify server service-route session-expires session-id "
                            + "sip-etag sip-if-match subject subscription-state supported timestamp to unsupported user-agent via warning "
                            + "www-authenticate")
                    .split(" ", 200));

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

    private SipWords() {}

    /** Where the name of a known header, spelt with a capital and followed by a colon, ends; the place itself where none begins there. */
    static int header(String text, int from) {
        int at = from;
        int most = Math.min(text.length(), from + LONGEST_NAME);
        while (at < most && (letter(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        int name = at;
        while (at < most && text.charAt(at) == ' ') {
            at++;
        }
        boolean colon = at < text.length() && text.charAt(at) == ':' && name > from;
        return colon
                        && Character.isUpperCase(text.charAt(from))
                        && NAMES.contains(text.substring(from, name).toLowerCase(Locale.ROOT))
                ? name
                : from;
    }

    /** Whether a line is a header that is known, or one in its compact form. */
    static boolean isHeader(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST_NAME) {
            return false;
        }
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        boolean compact = name.length() == 1
                && letter(name.charAt(0))
                && colon + 1 < line.length()
                && line.charAt(colon + 1) == ' ';
        return compact || NAMES.contains(name) || (name.startsWith("x-") && name.length() > 2 && name.indexOf(' ') < 0);
    }

    /** Whether a line is one of a session description. */
    static boolean isSdp(String line) {
        return line.length() > 2 && line.charAt(1) == '=' && "vosiuepcbtrzkam".indexOf(line.charAt(0)) >= 0;
    }

    /** Whether a line is a start-line with a version in it. */
    static boolean isStartLine(String line) {
        return line.contains("SIP/2.0") && SipParser.isStartLine(line);
    }

    /** Whether a response's start-line begins here: {@code SIP/2.0 486}, but no Via. */
    static boolean response(String text, int at) {
        return text.startsWith("SIP/2.0 ", at)
                && at + 11 <= text.length()
                && digit(text.charAt(at + 8))
                && digit(text.charAt(at + 9))
                && digit(text.charAt(at + 10))
                && (at + 11 == text.length() || text.charAt(at + 11) == ' ')
                && text.charAt(at + 8) >= '1'
                && text.charAt(at + 8) <= '7';
    }

    /** Where a request's start-line that begins here ends, behind its version; the place itself where none begins. */
    static int request(String text, int from) {
        int end = method(text, from);
        if (end == from || end >= text.length() || text.charAt(end) != ' ') {
            return from;
        }
        int version = text.indexOf(" SIP/2.0", end, Math.min(text.length(), end + LONGEST_URI));
        if (version < 0) {
            return from;
        }
        String uri = text.substring(end, version);
        int colon = uri.indexOf(':');
        boolean words = uri.strip().indexOf(' ') >= 0;
        boolean uriLike = colon > 0 && colon < 8 && !uri.substring(1, colon).isBlank() && uri.charAt(1) != ' ';
        int after = version + " SIP/2.0".length();
        return uriLike
                        && (!words || uri.indexOf('@') < 0 || uri.contains("[email"))
                        && (after == text.length() || text.charAt(after) != '/')
                ? after
                : from;
    }

    /** Where a method's name that begins here ends; the place itself where none begins. */
    static int method(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 10 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            at++;
        }
        return at - from >= 3 && METHODS.contains(text.substring(from, at)) ? at : from;
    }

    /** Whether a line has any of SIP at its beginning. */
    static boolean begins(String line) {
        return isHeader(line) || isSdp(line) || isStartLine(line);
    }

    /** Whether a line begins with the offset of a row of bytes. */
    static boolean isHexRow(String text) {
        int digits = 0;
        while (digits < text.length() && digits < 9 && "0123456789abcdefABCDEFx".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        return digits >= 4 && (text.startsWith("  ", digits) || text.startsWith(": ", digits));
    }

    static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
