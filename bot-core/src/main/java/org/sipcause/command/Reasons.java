package org.sipcause.command;

import java.util.Locale;
import java.util.Map;
import org.sipcause.catalog.Words;

/** Why something could not be read, in the reader's language where the catalogue knows the reason; else as it was given. */
final class Reasons {
    private Reasons() {}

    /** A reason in words; the number in it, if there is one, is the gap {@code {n}}. */
    static String said(String reason, Words words) {
        return known(reason, words) ? words.label(key(reason), Map.of("n", reason.replaceAll("[^0-9]", ""))) : reason;
    }

    /** Whether the catalogue knows it. */
    static boolean known(String reason, Words words) {
        return words.has(key(reason));
    }

    private static String key(String reason) {
        return "reason."
                + reason.toLowerCase(Locale.ROOT)
                        .replaceAll("[0-9]+", "n")
                        .replaceAll("[^a-z]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
