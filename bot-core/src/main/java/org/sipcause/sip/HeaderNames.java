package org.sipcause.sip;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of header names: their compact forms, and which stand once in a message. */
final class HeaderNames {
    private static final Map<String, String> COMPACT = Map.ofEntries(
            Map.entry("a", "accept-contact"),
            Map.entry("b", "referred-by"),
            Map.entry("c", "content-type"),
            Map.entry("d", "request-disposition"),
            Map.entry("e", "content-encoding"),
            Map.entry("f", "from"),
            Map.entry("i", "call-id"),
            Map.entry("j", "reject-contact"),
            Map.entry("k", "supported"),
            Map.entry("l", "content-length"),
            Map.entry("m", "contact"),
            Map.entry("n", "identity-info"),
            Map.entry("o", "event"),
            Map.entry("r", "refer-to"),
            Map.entry("s", "subject"),
            Map.entry("t", "to"),
            Map.entry("u", "allow-events"),
            Map.entry("v", "via"),
            Map.entry("x", "session-expires"),
            Map.entry("y", "identity"));

    /** Headers whose grammar has no list, so that a second line is one too many (RFC 3261 §7.3.1). */
    static final Set<String> SINGLE = Set.of(
            "call-id",
            "content-disposition",
            "content-length",
            "content-type",
            "cseq",
            "date",
            "event",
            "expires",
            "from",
            "max-forwards",
            "mime-version",
            "min-expires",
            "min-se",
            "rack",
            "refer-to",
            "replaces",
            "reply-to",
            "retry-after",
            "rseq",
            "session-expires",
            "subscription-state",
            "timestamp",
            "to");

    /** Headers in which a comma does not part values (RFC 3261 §7.3.1), or which are words for people. */
    static final Set<String> COMMA_IS_TEXT = Set.of(
            "authorization",
            "call-id",
            "date",
            "from",
            "organization",
            "proxy-authenticate",
            "proxy-authorization",
            "server",
            "subject",
            "to",
            "user-agent",
            "www-authenticate");

    private static final Map<String, Byte> COMPACT_OF = COMPACT.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getValue, entry -> (byte) entry.getKey().charAt(0)));

    private HeaderNames() {}

    /** The compact form of a full name in lower case; 0 where it has none. */
    static byte compact(String canonical) {
        return COMPACT_OF.getOrDefault(canonical, (byte) 0);
    }

    /** The full name in lower case. */
    static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() == 1 ? COMPACT.getOrDefault(lower, lower) : lower;
    }
}
