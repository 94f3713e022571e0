package org.sipcause.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How names are compared: by their letters and digits alone. */
public final class Spelling {
    private static final int BUCKETS = 128;

    private Spelling() {}

    /** The letters and digits, in lower case: "Time-out" and "timeout" are the same, and so are "Q.850" and "q850". */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                letters.append(lower.charAt(i));
            }
        }
        return letters.toString();
    }

    /** The part of the index in which letters are found: a look-up reads one of many, not all. */
    public static String bucket(String letters) {
        return bucket(letters.hashCode() & (BUCKETS - 1));
    }

    /** All parts of the index. */
    public static List<String> buckets() {
        List<String> buckets = new ArrayList<>(BUCKETS);
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(bucket(i));
        }
        return List.copyOf(buckets);
    }

    private static String bucket(int number) {
        return "find/" + Integer.toHexString(number);
    }
}
