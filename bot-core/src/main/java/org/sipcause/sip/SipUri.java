package org.sipcause.sip;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sip, sips or tel URI (RFC 3261 §19.1, RFC 3966).
 *
 * @param scheme in lower case
 * @param user as written, escapes and all, without the password; the number of a tel URI
 * @param password as written; RFC 3261 advises against it
 * @param host without the brackets of an IPv6 reference; empty in a tel URI
 * @param port where a number is written
 * @param params names in lower case, in order
 * @param headers what follows the question mark, as written; empty where there is nothing
 * @param raw the whole URI as written
 */
public record SipUri(
        String scheme,
        Optional<String> user,
        Optional<String> password,
        String host,
        OptionalInt port,
        Map<String, String> params,
        String headers,
        String raw) {
    public SipUri {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
        params = Scan.frozen(params);
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(raw, "raw");
    }

    /** The value of a parameter such as {@code transport}; empty text where it has none. */
    public Optional<String> param(String name) {
        return Optional.ofNullable(params.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Reads a URI as written; nothing where the scheme is another one. */
    public static Optional<SipUri> parse(String text) {
        String raw = text.strip();
        int colon = raw.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = raw.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "sip", "sips" -> Optional.of(sip(scheme, raw.substring(colon + 1), raw));
            case "tel" -> Optional.of(tel(raw.substring(colon + 1), raw));
            default -> Optional.empty();
        };
    }

    private static SipUri tel(String rest, String raw) {
        int end = Scan.indexOfAny(rest, ";?", 0);
        return new SipUri(
                "tel",
                Optional.of(rest.substring(0, end)).filter(number -> !number.isEmpty()),
                Optional.empty(),
                "",
                OptionalInt.empty(),
                Scan.params(rest.substring(end)),
                "",
                raw);
    }

    private static SipUri sip(String scheme, String rest, String raw) {
        // The user part may hold ; ? and / unescaped, but no @: the first one ends it (RFC 3261 §25.1,
        // user-unreserved).
        int at = rest.indexOf('@');
        String userinfo = at < 0 ? "" : rest.substring(0, at);
        int password = userinfo.indexOf(':');
        String user = password < 0 ? userinfo : userinfo.substring(0, password);
        String tail = rest.substring(at + 1);
        int hostEnd = Scan.indexOfAny(tail, ";?", 0);
        int question = Scan.indexOfAny(tail, "?", hostEnd);
        HostPort where = HostPort.parse(tail.substring(0, hostEnd));
        return new SipUri(
                scheme,
                Optional.of(user).filter(text -> !text.isEmpty()),
                password < 0 ? Optional.empty() : Optional.of(userinfo.substring(password + 1)),
                where.host(),
                where.port(),
                Scan.params(tail.substring(hostEnd, question)),
                question < tail.length() ? tail.substring(question + 1) : "",
                raw);
    }
}
