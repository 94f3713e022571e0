package org.sipcause.flow.ladder;

/** Text from a trace made fit for a drawing: one line, bounded, nothing in it that steers, hides or turns round. */
public final class Printable {
    private static final int LONGEST = 200;
    private static final char SHOWN_INSTEAD = '\uFFFD';

    private Printable() {}

    /** The text on one line of at most 200 characters; what cannot be seen becomes U+FFFD, runs of blanks one blank. */
    public static String line(String text) {
        return line(text, LONGEST);
    }

    /** The same with another bound; a longer text ends with an ellipsis. */
    public static String line(String text, int longest) {
        var out = new StringBuilder();
        var letters = 0;
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            var blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            if (blank && (out.isEmpty() || out.charAt(out.length() - 1) == ' ')) {
                continue;
            }
            if (letters == longest - 1 && at < text.length()) {
                return out.append('…').toString();
            }
            out.appendCodePoint(blank ? ' ' : seen(letter) ? letter : SHOWN_INSTEAD);
            letters++;
        }
        return out.toString().stripTrailing();
    }

    /** Formats (zero width, direction overrides), controls, lone surrogates, private and unassigned letters cannot be seen. */
    private static boolean seen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> letter != 0xFFFE && letter != 0xFFFF;
        };
    }
}
