package org.sipcause.sip;

import java.util.Optional;

/** What is wrong with a URI. Only what a receiver stumbles over: scheme, blanks, host and port (RFC 3261 §25.1). */
final class UriGrammar {
    private UriGrammar() {}

    /** The first defect of a URI; hosts that were masked in a text on its way here are let pass. */
    static Optional<String> defect(String uri, boolean exact) {
        int colon = uri.indexOf(':');
        if (colon < 0) {
            return Optional.of("no URI scheme");
        }
        if (!scheme(uri.substring(0, colon))) {
            return Optional.of("not a URI");
        }
        if (uri.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || (c == '"' && exact))) {
            return Optional.of("character that no URI may have");
        }
        String scheme = uri.substring(0, colon);
        boolean sip = scheme.equalsIgnoreCase("sip") || scheme.equalsIgnoreCase("sips");
        return sip ? hostDefect(uri.substring(colon + 1), exact) : Optional.empty();
    }

    private static Optional<String> hostDefect(String rest, boolean exact) {
        int at = rest.indexOf('@');
        int end = Scan.indexOfAny(rest, ";?", at + 1);
        String where = rest.substring(at + 1, end);
        // A host that somebody masked has no such colons.
        if (!exact && (where.startsWith("[") || where.indexOf(':') == where.lastIndexOf(':'))) {
            return Optional.empty();
        }
        if (where.isEmpty()) {
            return Optional.of("no host");
        }
        return HostPort.parse(where).wellFormed() ? Optional.empty() : Optional.of("host or port cannot be read");
    }

    private static boolean scheme(String text) {
        return !text.isEmpty()
                && !Character.isDigit(text.charAt(0))
                && text.chars().allMatch(c -> Scan.alphanumeric(c) || c == '+' || c == '-' || c == '.');
    }
}
