package org.sipcause.chat;

/** How {@link PlainText} emphasises words. Colour only repeats what signs and words say already. */
public enum Style {
    /** No emphasis: a pipe, a file, a reader who set NO_COLOR. */
    PLAIN,
    /** The escape sequences of ECMA-48, for a terminal. */
    COLOUR;

    String headline(String line, Tone tone) {
        return switch (tone) {
            case GOOD -> in("1;32", line);
            case BAD -> in("1;31", line);
            case UNSURE, UNCLEAR -> in("1;33", line);
            case NEUTRAL -> in("1", line);
        };
    }

    String label(String label) {
        return in("36", label);
    }

    String dim(String words) {
        return in("2", words);
    }

    String drawn(String line) {
        return this == PLAIN ? line : DrawnLine.coloured(line);
    }

    private String in(String code, String words) {
        return this == PLAIN || words.isEmpty() ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
    }
}
