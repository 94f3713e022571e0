package org.sipcause.sip;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.octets.Eight;

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

    /** The well-known names by their numbers, none of more than fifteen letters; the last ones are asked for by {@link HeaderName} alone. */
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

    private static final int PLACES = 64;

    /** Found by trying, so that no two of the well-known names, in full or compact form, fall on one place. */
    private static final long MIX = 0x3225fc2fe80564c3L;

    private static final long LOWER = 0x2020202020202020L;

    /** Four numbers to each place: the first eight letters of its name, the last eight and whether they count, length and number. */
    private static final long[] TABLE = new long[PLACES * 4];

    private static final int LAST = 1;
    private static final int LAST_COUNTS = 2;
    private static final int LENGTH = 3;

    static {
        for (byte number = 1; number < KNOWN; number++) {
            put(NAMES[number], number);
            byte compact = compact(NAMES[number]);
            if (compact != 0) {
                put(Character.toString(compact), number);
            }
        }
    }

    private HeaderNames() {}

    /** A name more may want another number to mix with: two on one place, and one would never be found. */
    private static void put(String name, byte number) {
        int beyond = Math.max(0, name.length() - Long.BYTES);
        long first = Eight.of(name.substring(0, name.length() - beyond));
        int place = place(first, name.length());
        if (TABLE[place] != 0) {
            throw new IllegalStateException(name + " falls on the place of another name");
        }
        TABLE[place] = first;
        TABLE[place + LAST_COUNTS] = beyond == 0 ? 0 : -1;
        TABLE[place + LAST] = Eight.of(name.substring(beyond)) & TABLE[place + LAST_COUNTS];
        TABLE[place + LENGTH] = (long) number << Byte.SIZE | name.length();
    }

    private static int place(long first, int length) {
        return (int) (((first + length) * MIX) >>> (Long.SIZE - Integer.numberOfTrailingZeros(PLACES))) * 4;
    }

    /** The number of the name between two places, in full or compact form and any case. */
    static int known(byte[] bytes, int from, int to) {
        if (to < Long.BYTES || from + Long.BYTES > bytes.length) {
            byte[] padded = new byte[Long.BYTES + to - from + Long.BYTES];
            System.arraycopy(bytes, from, padded, Long.BYTES, to - from);
            return known(padded, Long.BYTES, padded.length - Long.BYTES);
        }
        return known(bytes, Eight.at(bytes, from), from, to - from);
    }

    /**
     * The same of a name whose first eight bytes are given; eight have to stand before its end. Compares eight letters at a time: with
     * the bit of the lower case set, only a CR, which no name has, becomes one of a name's.
     */
    static int known(byte[] bytes, long eight, int from, int length) {
        long first = (eight | LOWER) & (-1L >>> Math.max(0, Long.SIZE - length * Byte.SIZE));
        int place = place(first, length);
        long last = (Eight.at(bytes, from + length - Long.BYTES) | LOWER) & TABLE[place + LAST_COUNTS];
        long number = TABLE[place + LENGTH] >>> Byte.SIZE;
        // no more branches than one: which name comes next, no processor can guess
        long other = (first ^ TABLE[place]) | (last ^ TABLE[place + LAST]) | (length ^ (TABLE[place + LENGTH] & 0xff));
        return other == 0 ? (int) number : OTHER;
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
