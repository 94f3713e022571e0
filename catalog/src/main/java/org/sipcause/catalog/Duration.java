package org.sipcause.catalog;

import java.util.List;

/** Durations as rules write them, before they get a language's mark and units. */
final class Duration {
    private Duration() {}

    /** Whether it is such as {@code 6.2 s} or {@code 3 min 12 s}; by hand, as a first regular expression costs more than a short answer. */
    static boolean is(String text) {
        if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return false;
        }
        String[] parts = text.split(" ", -1);
        boolean one = parts.length > 1
                && decimal(parts[0])
                && List.of("ms", "s", "min", "h").contains(parts[1]);
        return parts.length == 2
                ? one
                : one
                        && parts.length == 4
                        && digits(parts[2])
                        && List.of("s", "min").contains(parts[3]);
    }

    private static boolean decimal(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? digits(text) : digits(text.substring(0, dot)) && digits(text.substring(dot + 1));
    }

    private static boolean digits(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > 0 && at == text.length();
    }
}
