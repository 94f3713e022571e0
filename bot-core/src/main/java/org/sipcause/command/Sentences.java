package org.sipcause.command;

/** Where a sentence of the catalogue ends. */
final class Sentences {
    private Sentences() {}

    /** The first sentences of a text, at most that many; the whole text where it has no more. */
    static String first(String text, int sentences) {
        int found = 0;
        for (int i = 1; i < text.length() - 2; i++) {
            boolean closed = text.charAt(i) == '"' && end(text.charAt(i - 1));
            if ((closed || end(text.charAt(i))) && text.charAt(i + 1) == ' ' && begins(text.charAt(i + 2))) {
                found++;
                if (found == sentences) {
                    return text.substring(0, i + 1);
                }
            }
        }
        return text;
    }

    private static boolean end(char c) {
        return c == '.' || c == '?' || c == '!';
    }

    /** "0.5, 1.5 ... s" goes on; a sentence begins with a capital, a quotation mark or a number. */
    private static boolean begins(char c) {
        return Character.isUpperCase(c) || c == '"' || Character.isDigit(c);
    }
}
