package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sipcause.catalog.Words;
import org.sipcause.catalog.Words.CodeName;

/**
 * How people write a response code: {@code 503}, {@code SIP/2.0 503}, {@code 503 Service Unavailable} or the phrase alone.
 */
final class CodeWords {
    /** Longer text is no question about a code. */
    private static final int LONGEST = 200;

    private static final String AROUND = " \t`*_\"'“”‘’?!.,:;";
    private static final List<String> BEFORE =
            List.of("/sip ", "sip ", "code ", "response ", "error ", "what is ", "what's ");

    private CodeWords() {}

    /** The question without what people put around it; empty where it is more than one line, and so no question about codes. */
    static String line(String text) {
        String line = text.strip();
        if (line.length() > LONGEST || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            return "";
        }
        line = bare(line);
        for (String before : BEFORE) {
            if (line.regionMatches(true, 0, before, 0, before.length())) {
                line = bare(line.substring(before.length()));
            }
        }
        return line;
    }

    /** Whether it is a number, of whatever size. */
    static boolean number(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > 0 && at == text.length();
    }

    /**
     * The codes that some words name: one as a rule, two where two codes share the phrase ("Not Acceptable"), the digits as
     * they stand where it is a number, and none where the words are no code.
     */
    static List<String> codes(String text, Words words) {
        String line = bare(text);
        boolean wire = line.regionMatches(true, 0, "SIP/2.0 ", 0, 8);
        if (wire) {
            line = bare(line.substring(8));
        }
        int space = line.indexOf(' ');
        String first = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : letters(line.substring(space));
        if (number(first) || words.code(first).isPresent()) {
            boolean named = rest.isEmpty() || wire || phrases(rest, words).contains(first);
            return named ? List.of(first) : List.of();
        }
        return phrases(letters(line), words);
    }

    private static List<String> phrases(String letters, Words words) {
        List<String> codes = new ArrayList<>();
        if (!letters.isEmpty()) {
            for (CodeName name : words.codes()) {
                int note = name.phrase().indexOf('(');
                String phrase = note < 0 ? name.phrase() : name.phrase().substring(0, note);
                if (letters(phrase).equals(letters) || letters(name.phrase()).equals(letters)) {
                    codes.add(name.code());
                }
            }
        }
        return codes;
    }

    /** The letters and digits alone, in lower case: "Time-out" and "timeout" are the same. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                letters.append(lower.charAt(i));
            }
        }
        return letters.toString();
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
