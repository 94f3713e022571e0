package org.sipcause.sdp;

/** The words of a line, one after the other. */
final class Fields {
    private final String text;
    private int at;

    Fields(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** The next word; empty where there is no more. */
    String next() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        int from = at;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Most characters are above all blanks of ASCII, and need no table. */
    private static boolean isSpace(char c) {
        return (c <= ' ' || c > 127) && Character.isWhitespace(c);
    }
}
