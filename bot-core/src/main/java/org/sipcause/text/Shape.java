package org.sipcause.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a prefix: its words, blanks and signs in order. Words that all samples share are part of it, others may be any word.
 *
 * @param parts a word, a sign, a blank for any number of blanks, or {@link #ANY}
 * @param gap the blanks between the prefix and what it stands before
 */
record Shape(List<String> parts, String gap) {
    private static final String ANY = "\0";
    private static final String BLANK = " ";

    Shape {
        parts = List.copyOf(parts);
    }

    static Shape of(String prefix) {
        String text = prefix.stripTrailing();
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = partEnd(text, at);
            String part = text.substring(at, end);
            parts.add(part.isBlank() ? BLANK : digits(part) ? ANY : part);
            at = end;
        }
        return new Shape(parts, prefix.substring(text.length()));
    }

    private static boolean digits(String part) {
        return part.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static int partEnd(String text, int from) {
        int at = from;
        if (blank(text.charAt(at))) {
            while (at < text.length() && blank(text.charAt(at))) {
                at++;
            }
        } else if (word(text.charAt(at))) {
            while (at < text.length() && word(text.charAt(at))) {
                at++;
            }
        } else {
            at++;
        }
        return at;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** What shapes that may be one have in common. */
    String key() {
        StringBuilder key = new StringBuilder();
        parts.forEach(part -> key.append(part.equals(ANY) || word(part.charAt(0)) ? "w" : part));
        return key.toString();
    }

    /** Whether it looks like a log's, not like the beginning of a sentence. */
    boolean technical() {
        return parts.stream().anyMatch(part -> part.equals(ANY) || "|[](){}/".contains(part));
    }

    /** The shape of this and another of the same key. */
    Shape with(Shape other) {
        List<String> common = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            common.add(parts.get(at).equals(other.parts.get(at)) ? parts.get(at) : ANY);
        }
        return new Shape(common, gap.length() <= other.gap.length() ? gap : other.gap);
    }

    /** How much of a line is of this shape, with the gap behind it; 0 where it begins otherwise. */
    int end(String line) {
        int at = 0;
        for (String part : parts) {
            if (at >= line.length()) {
                return 0;
            }
            int end = partEnd(line, at);
            String found = line.substring(at, end);
            boolean same = part.equals(BLANK)
                    ? found.isBlank()
                    : part.equals(ANY) ? word(found.charAt(0)) : found.equals(part);
            if (!same) {
                return 0;
            }
            at = end;
        }
        int blanks = 0;
        while (blanks < gap.length() && at < line.length() && blank(line.charAt(at))) {
            at++;
            blanks++;
        }
        return at;
    }
}
