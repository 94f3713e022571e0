package org.sipcause.sip;

import java.util.Optional;

/** What is wrong with an address as in From, To and Contact, and with header parameters (RFC 3261 §20.10, §25.1). */
final class AddressGrammar {
    private AddressGrammar() {}

    /** The first defect of one address with its parameters. */
    static Optional<String> defect(String value, boolean exact) {
        if (value.isEmpty()) {
            return Optional.of("no address");
        }
        int afterName = 0;
        if (value.charAt(0) == '"') {
            afterName = Scan.quoteEnd(value, 0);
            if (afterName < 0) {
                return Optional.of("quote without an end");
            }
        }
        int open = value.indexOf('<', afterName);
        if (open < 0) {
            return afterName > 0 ? Optional.of("URI is not in angle brackets") : bare(value, exact);
        }
        if (afterName > 0 ? !value.substring(afterName, open).isBlank() : !displayName(value.substring(0, open))) {
            return Optional.of("display name needs quotes");
        }
        int close = value.indexOf('>', open);
        if (close < 0) {
            return Optional.of("angle bracket without an end");
        }
        Optional<String> uri = UriGrammar.defect(value.substring(open + 1, close), exact);
        return uri.isPresent() ? uri : params(value.substring(close + 1), exact);
    }

    private static Optional<String> bare(String value, boolean exact) {
        int semicolon = Scan.indexOfAny(value, ";", 0);
        String uri = value.substring(0, semicolon).strip();
        // With a comma, question mark or semicolon in it a URI needs its brackets (RFC 3261 §20.10).
        if (Scan.indexOfAny(uri, ",?", 0) < uri.length()) {
            return Optional.of("URI with a comma or question mark is not in angle brackets");
        }
        Optional<String> defect = UriGrammar.defect(uri, exact);
        return defect.isPresent() ? defect : params(value.substring(semicolon), exact);
    }

    private static boolean displayName(String name) {
        return name.chars().allMatch(c -> Scan.tokenChar(c) || Scan.isBlank(c));
    }

    /** The first defect of {@code ;name=value} parameters. */
    static Optional<String> params(String text, boolean exact) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String rest = text.strip();
        if (rest.charAt(0) != ';') {
            return Optional.of("text where parameters should be");
        }
        for (String part : Scan.split(rest.substring(1), ';')) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (name.isEmpty() || (exact && !Scan.token(name))) {
                return Optional.of("parameter without a name");
            }
            boolean quoted = value.startsWith("\"");
            if (quoted ? Scan.quoteEnd(value, 0) != value.length() : Scan.blank(value, 0) < value.length()) {
                return Optional.of("parameter value cannot be read");
            }
        }
        return Optional.empty();
    }
}
