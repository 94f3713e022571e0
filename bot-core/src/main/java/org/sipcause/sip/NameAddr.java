package org.sipcause.sip;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An address with what surrounds it, as in From, To and Contact (RFC 3261 §20.10).
 *
 * @param displayName without its quotes
 * @param uri as written between the brackets, or before the parameters where there are no brackets; {@code *} in a Contact that removes all
 * @param params header parameters, names in lower case, values without quotes, empty where there is none; in order
 * @param raw the whole value as written
 */
public record NameAddr(Optional<String> displayName, String uri, Map<String, String> params, String raw) {
    public NameAddr {
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(uri, "uri");
        params = Scan.frozen(params);
        Objects.requireNonNull(raw, "raw");
    }

    /** The tag, which with the other side's and the Call-ID names the dialog. */
    public Optional<String> tag() {
        return Optional.ofNullable(params.get("tag")).filter(tag -> !tag.isEmpty());
    }

    /** The URI, where it is a sip, sips or tel URI. */
    public Optional<SipUri> sipUri() {
        return SipUri.parse(uri);
    }

    static Optional<NameAddr> parse(String value) {
        String raw = Scan.trimmed(value);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        int afterName = raw.charAt(0) == '"' ? Scan.quoteEnd(raw, 0) : 0;
        int open = raw.indexOf('<', Math.max(afterName, 0));
        if (open < 0) {
            int semicolon = raw.indexOf(';');
            String uri = semicolon < 0 ? raw : raw.substring(0, semicolon);
            return Optional.of(new NameAddr(Optional.empty(), Scan.trimmed(uri), new Params(raw, uri.length()), raw));
        }
        int close = raw.indexOf('>', open);
        String uri = raw.substring(open + 1, close < 0 ? raw.length() : close);
        String name = open == 0 ? "" : Scan.unquote(Scan.trimmed(raw.substring(0, open)));
        return Optional.of(new NameAddr(
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                Scan.trimmed(uri),
                new Params(raw, close < 0 ? raw.length() : close + 1),
                raw));
    }
}
