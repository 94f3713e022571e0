package org.sipcause.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sentence with gaps such as {@code {code}}; {@code {{} and {@code }}} stand for the braces themselves. A part in {@code [[ ]]} is
 * left out where a gap in it is filled with {@link #UNKNOWN}: what a trace does not say needs no words.
 */
public final class Template {
    /** The value of what is not known. */
    public static final String UNKNOWN = "–";

    /** With a number behind it, the key of the words after which what stands for something unknown has that form. */
    private static final String FORM = "form-";

    private static final String BEGIN = "^";
    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    private Template() {}

    /**
     * Fills the gaps. A value is put in as it is, braces and all.
     *
     * @throws IllegalArgumentException where a gap has no value, a brace stands alone or an optional part has no end
     */
    public static String fill(String sentence, Map<String, String> values) {
        return fill(sentence, values, Map.of());
    }

    /**
     * The same, with words in place of a value that is not known: "the server answered". They begin with a capital where the
     * sentence does. Words of several forms, with | between, take the one whose {@code form-2}, {@code form-3} … in the same map
     * lists the word before the gap.
     */
    static String fill(String sentence, Map<String, String> values, Map<String, String> unknown) {
        if (sentence.indexOf('{') < 0 && sentence.indexOf('}') < 0 && !sentence.contains(OPEN)) {
            return sentence;
        }
        StringBuilder filled = new StringBuilder(sentence.length() + 32);
        int at = 0;
        for (int open = sentence.indexOf(OPEN); open >= 0; open = sentence.indexOf(OPEN, at)) {
            int close = close(sentence, open);
            String part = sentence.substring(open + OPEN.length(), close);
            fillAll(filled, sentence.substring(at, open), values, unknown);
            if (isKnown(part, values)) {
                fillAll(filled, part, values, unknown);
            }
            at = close + CLOSE.length();
        }
        fillAll(filled, sentence.substring(at), values, unknown);
        return filled.toString();
    }

    private static boolean isKnown(String part, Map<String, String> values) {
        for (String name : gaps(part)) {
            if (UNKNOWN.equals(values.get(name))) {
                return false;
            }
        }
        return true;
    }

    private static int close(String sentence, int open) {
        int close = sentence.indexOf(CLOSE, open);
        if (close < 0) {
            throw new IllegalArgumentException("[[ at character " + (open + 1) + " has no ]]: " + sentence);
        }
        return close;
    }

    private static void fillAll(
            StringBuilder filled, String sentence, Map<String, String> values, Map<String, String> unknown) {
        int at = 0;
        while (at < sentence.length()) {
            char c = sentence.charAt(at);
            if (c != '{' && c != '}') {
                filled.append(c);
                at++;
            } else if (sentence.startsWith(c == '{' ? "{{" : "}}", at)) {
                filled.append(c);
                at += 2;
            } else {
                String name = gap(sentence, at);
                String value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("no value for {" + name + "} in: " + sentence);
                }
                filled.append(UNKNOWN.equals(value) ? standIn(form(unknown, name, value, filled), filled) : value);
                at += name.length() + 2;
            }
        }
    }

    /** In a language whose nouns change the form that the word before asks for; the first one where no word does. */
    private static String form(Map<String, String> unknown, String name, String value, StringBuilder before) {
        List<String> forms = List.of(unknown.getOrDefault(name, value).split("\\|", -1));
        String word = lastWord(before);
        for (int form = 2; form <= forms.size(); form++) {
            if (List.of(unknown.getOrDefault(FORM + form, "").split(" ", -1)).contains(word)) {
                return forms.get(form - 1);
            }
        }
        return forms.getFirst();
    }

    /** The word before a gap, {@value #BEGIN} at the beginning of a sentence, the colon or semicolon alone behind one. */
    private static String lastWord(StringBuilder before) {
        String said = before.toString().strip();
        if (said.isEmpty() || said.endsWith(".")) {
            return BEGIN;
        }
        String word = said.substring(said.lastIndexOf(' ') + 1);
        char last = word.charAt(word.length() - 1);
        return last == ':' || last == ';' ? String.valueOf(last) : word;
    }

    private static String standIn(String words, StringBuilder before) {
        boolean begins = before.isEmpty() || before.toString().endsWith(". ");
        return begins ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
    }

    /**
     * The names of the gaps, in alphabetical order.
     *
     * @throws IllegalArgumentException where a brace stands alone
     */
    public static Set<String> gaps(String sentence) {
        Set<String> names = new TreeSet<>();
        int at = 0;
        while (at < sentence.length()) {
            char c = sentence.charAt(at);
            if (c != '{' && c != '}') {
                at++;
            } else if (sentence.startsWith(c == '{' ? "{{" : "}}", at)) {
                at += 2;
            } else {
                String name = gap(sentence, at);
                names.add(name);
                at += name.length() + 2;
            }
        }
        return names;
    }

    private static String gap(String sentence, int at) {
        int end = sentence.charAt(at) == '{' ? sentence.indexOf('}', at) : -1;
        String name = end < 0 ? "" : sentence.substring(at + 1, end);
        boolean good = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            good &= (c >= 'a' && c <= 'z') || (i > 0 && ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')));
        }
        if (!good) {
            throw new IllegalArgumentException("a brace at character " + (at + 1)
                    + " opens no gap such as {code}; write {{ or }} for a brace: " + sentence);
        }
        return name;
    }
}
