package org.sipcause.command;

/** Where a sentence of the catalogue ends. */
final class Sentences {
    private static final String CLOSING = "\"”“»」";
    private static final String OPENING = "\"“„«「";

    private Sentences() {}

    /** The first sentences of a text, at most that many; the whole text where it has no more. */
    static String first(String text, int sentences) {
        int found = 0;
        for (int i = 0; i < text.length() - 2; i++) {
            int after = behind(text, i + 1);
            if (wide(text.charAt(i)) || (narrow(text.charAt(i)) && another(text, after))) {
                found++;
                if (found == sentences) {
                    return text.substring(0, after);
                }
                i = after - 1;
            }
        }
        return text;
    }

    /** Behind a mark that closes a quotation, if one stands there; a French one has a blank before it. */
    private static int behind(String text, int at) {
        int mark = text.startsWith("\u00A0»", at) ? at + 1 : at;
        return mark < text.length() && CLOSING.indexOf(text.charAt(mark)) >= 0 ? mark + 1 : at;
    }

    /** Whether another sentence begins there, behind a blank. */
    private static boolean another(String text, int at) {
        return at < text.length() - 1 && text.charAt(at) == ' ' && begins(text.charAt(at + 1));
    }

    private static boolean narrow(char c) {
        return c == '.' || c == '?' || c == '!';
    }

    /** The marks of Chinese and Japanese, behind which no blank stands. */
    private static boolean wide(char c) {
        return c == '。' || c == '？' || c == '！';
    }

    /** "0.5, 1.5 ... s" goes on; a sentence begins with a capital, a quotation mark or a number. */
    private static boolean begins(char c) {
        return Character.isUpperCase(c) || OPENING.indexOf(c) >= 0 || Character.isDigit(c);
    }
}
