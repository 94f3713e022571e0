package org.sipcause.compare;

import java.util.Locale;

/** How far an address can be reached from elsewhere, as far as its digits tell. */
enum Reach {
    PUBLIC,
    /** RFC 1918, RFC 6598, link-local, loopback, and the unique local addresses of IPv6 (RFC 4193). */
    PRIVATE,
    /** All zeros: nowhere. */
    UNSPECIFIED,
    /** A name, which only a resolver could judge. */
    NAME;

    static Reach of(String host) {
        String address = host.toLowerCase(Locale.ROOT);
        if (address.equals("0.0.0.0") || address.equals("::")) {
            return UNSPECIFIED;
        }
        if (address.indexOf(':') >= 0) {
            boolean local = address.equals("::1")
                    || address.startsWith("fe8")
                    || address.startsWith("fc")
                    || address.startsWith("fd");
            return local ? PRIVATE : PUBLIC;
        }
        String[] parts = address.split("\\.", 6);
        if (parts.length != 4) {
            return NAME;
        }
        int[] octets = new int[4];
        for (int i = 0; i < 4; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 3 || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return NAME;
            }
            octets[i] = Integer.parseInt(parts[i]);
        }
        return isPrivate(octets[0], octets[1]) ? PRIVATE : PUBLIC;
    }

    private static boolean isPrivate(int first, int second) {
        return first == 10
                || first == 127
                || (first == 192 && second == 168)
                || (first == 172 && second >= 16 && second <= 31)
                || (first == 100 && second >= 64 && second <= 127)
                || (first == 169 && second == 254);
    }
}
