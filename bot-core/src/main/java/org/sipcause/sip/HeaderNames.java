package org.sipcause.sip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.octets.Octets;

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

    /** The number of any name that is none of the well-known ones. */
    static final int OTHER = 0;

    static final int VIA = 1;
    static final int FROM = 2;
    static final int TO = 3;
    static final int CALL_ID = 4;
    static final int CSEQ = 5;
    static final int CONTACT = 6;
    static final int RECORD_ROUTE = 7;
    static final int ROUTE = 8;
    static final int CONTENT_LENGTH = 9;
    static final int MAX_FORWARDS = 10;
    static final int RETRY_AFTER = 11;
    static final int REASON = 12;
    static final int WARNING = 13;
    static final int SERVER = 14;
    static final int USER_AGENT = 15;
    static final int REQUIRE = 16;
    static final int SUPPORTED = 17;
    static final int SESSION_EXPIRES = 18;
    static final int EXPIRES = 19;
    static final int PRIVACY = 20;

    /** The well-known names by their numbers; the last ones are asked for by {@link HeaderName} alone. */
    private static final String[] NAMES = {
        "",
        "via",
        "from",
        "to",
        "call-id",
        "cseq",
        "contact",
        "record-route",
        "route",
        "content-length",
        "max-forwards",
        "retry-after",
        "reason",
        "warning",
        "server",
        "user-agent",
        "require",
        "supported",
        "session-expires",
        "expires",
        "privacy"
    };

    /** How many numbers there are; each fits in five bits. */
    static final int KNOWN = NAMES.length;

    private static final int GUESSES = 64;

    /** From length, first and last letter to the one well-known name that it can be. */
    private static final byte[] GUESS = guesses();

    private static final byte[] LENGTHS = new byte[KNOWN];
    private static final byte[] COMPACTS = new byte[KNOWN];

    private static final long LOWER = 0x2020202020202020L;
    private static final long[] MASKS = new long[KNOWN];
    private static final long[] FIRSTS = new long[KNOWN];
    private static final long[] LASTS = new long[KNOWN];
    private static final long[] LAST_MASKS = new long[KNOWN];

    static {
        for (int number = 1; number < KNOWN; number++) {
            byte[] name = (" ".repeat(Long.BYTES) + NAMES[number] + " ".repeat(Long.BYTES)).getBytes(US_ASCII);
            int others = (Long.BYTES - Math.min(Long.BYTES, NAMES[number].length())) * Byte.SIZE;
            LENGTHS[number] = (byte) NAMES[number].length();
            COMPACTS[number] = compact(NAMES[number]);
            MASKS[number] = -1L >>> others;
            LAST_MASKS[number] = -1L << others;
            FIRSTS[number] = (Octets.eight(name, Long.BYTES) | LOWER) & MASKS[number];
            LASTS[number] = (Octets.eight(name, NAMES[number].length()) | LOWER) & LAST_MASKS[number];
        }
    }

    private HeaderNames() {}

    private static byte[] guesses() {
        byte[] guesses = new byte[GUESSES];
        for (byte number = 1; number < KNOWN; number++) {
            String name = NAMES[number];
            put(guesses, guess(name.length(), name.charAt(0), name.charAt(name.length() - 1)), number);
            byte compact = compact(name);
            if (compact != 0) {
                put(guesses, guess(1, compact, compact), number);
            }
        }
        return guesses;
    }

    /** A name more may want other factors in {@link #guess}: two on one place, and one would never be found. */
    private static void put(byte[] guesses, int place, byte number) {
        if (guesses[place] != OTHER) {
            throw new IllegalStateException(NAMES[number] + " falls on the place of " + NAMES[guesses[place]]);
        }
        guesses[place] = number;
    }

    /** No two of the well-known names, full or compact, fall on one place; letters count in either case. */
    private static int guess(int length, int first, int last) {
        return (length + 32 * (first & 31) + 39 * (last & 31)) & (GUESSES - 1);
    }

    /** The number of the name between two places, in full or compact form and any case. */
    static int known(byte[] bytes, int from, int to) {
        int length = to - from;
        int number = GUESS[guess(length, bytes[from], bytes[to - 1])];
        if (length == LENGTHS[number]) {
            return isNamed(number, bytes, from, length) ? number : OTHER;
        }
        return length == 1 && lower(bytes[from]) == COMPACTS[number] ? number : OTHER;
    }

    /** Compares eight letters at a time: with the bit of the lower case set, only a CR, which no name has, becomes one of a name's. */
    private static boolean isNamed(int number, byte[] bytes, int from, int length) {
        int last = from + length - Long.BYTES;
        if (from + Long.BYTES > bytes.length || last < 0) {
            return matches(NAMES[number], bytes, from);
        }
        long firsts = ((Octets.eight(bytes, from) | LOWER) & MASKS[number]) ^ FIRSTS[number];
        long lasts = ((Octets.eight(bytes, last) | LOWER) & LAST_MASKS[number]) ^ LASTS[number];
        return (firsts | lasts) == 0;
    }

    /** Whether the bytes from a place on are a name, given in lower case. */
    static boolean matches(String name, byte[] bytes, int from) {
        for (int at = 0; at < name.length(); at++) {
            if (lower(bytes[from + at]) != name.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
    }

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
