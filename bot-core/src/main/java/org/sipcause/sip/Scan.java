package org.sipcause.sip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The pieces of which RFC 3261's header grammars are made (§25.1): blanks, quoted strings, lists, parameters. */
final class Scan {
    private static final boolean[] TOKEN = new boolean[128];

    static {
        for (int c = 0; c < TOKEN.length; c++) {
            TOKEN[c] = alphanumeric(c) || "-.!%*_+`'~".indexOf(c) >= 0;
        }
    }

    private Scan() {}

    /** A copy that keeps its order and cannot be changed; {@code Map.copyOf} would lose the order. */
    static Map<String, String> frozen(Map<String, String> map) {
        return map instanceof Params
                ? map
                : Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(map, "params")));
    }

    static boolean alphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether a character may stand in a token (RFC 3261 §25.1). */
    static boolean tokenChar(int c) {
        return c >= 0 && c < TOKEN.length && TOKEN[c];
    }

    static boolean token(String text) {
        int at = 0;
        while (at < text.length() && tokenChar(text.charAt(at))) {
            at++;
        }
        return at > 0 && at == text.length();
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /** The first place at or after {@code from} that is no blank; the length where there is none. */
    static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Without blanks around it; most texts have none, and looking at their ends is enough. */
    static String trimmed(String text) {
        if (text.isEmpty() || (visible(text.charAt(0)) && visible(text.charAt(text.length() - 1)))) {
            return text;
        }
        return text.strip();
    }

    private static boolean visible(char c) {
        return c > ' ' && c < 127;
    }

    /** The first blank at or after {@code from}; the length where there is none. */
    static int blank(String text, int from) {
        int at = from;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The first such character at or after {@code from}; the length where there is none. */
    static int index(String text, char wanted, int from) {
        int at = text.indexOf(wanted, from);
        return at < 0 ? text.length() : at;
    }

    /** The first of some characters at or after {@code from}; the length where there is none. */
    static int indexOfAny(String text, String wanted, int from) {
        int at = from;
        while (at < text.length() && wanted.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** A number of digits only that is not above a bound; a longer one is nothing, not an overflow. */
    static OptionalLong number(String text, long bound) {
        int to = text.length();
        int start = 0;
        while (start < to - 1 && text.charAt(start) == '0') {
            start++;
        }
        if (to == 0 || to - start > 18) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int at = start; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            value = value * 10 + digit;
        }
        return value <= bound ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** The same for numbers that fit an int. */
    static OptionalInt small(String text, int bound) {
        OptionalLong number = number(text, bound);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /** A header's lines as one: a line end and the blanks after it become one space (RFC 3261 §7.3.1). */
    static String unfolded(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        boolean folding = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\r' || c == '\n') {
                folding = true;
            } else if (!folding || !isBlank(c)) {
                flat.append(folding ? " " : "").append(c);
                folding = false;
            }
        }
        return flat.toString();
    }

    /** The place right behind the quoted string that begins at {@code open}; -1 where nothing closes it. */
    static int quoteEnd(String text, int open) {
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                return at + 1;
            }
        }
        return -1;
    }

    /** Without the quotes around it and the backslashes in it, where it is quoted. */
    static String unquote(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return text;
        }
        if (text.indexOf('\\') < 0) {
            return text.substring(1, text.length() - 1);
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 1; at < text.length() - 1; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length() - 1) {
                at++;
            }
            plain.append(text.charAt(at));
        }
        return plain.toString();
    }

    static String unbracket(String host) {
        boolean bracketed = !host.isEmpty() && host.charAt(0) == '[' && host.endsWith("]");
        return bracketed ? host.substring(1, host.length() - 1) : host;
    }

    /** Cuts at a separator that stands outside of quotes and angle brackets; an unclosed quote counts as a character. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean inBrackets = false;
        boolean quotesOpen = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && quotesOpen && !inBrackets) {
                int end = quoteEnd(text, at);
                quotesOpen = end >= 0; // else no later quote closes either: do not look again
                at = end >= 0 ? end - 1 : at;
            } else if (c == '<') {
                inBrackets = text.indexOf('>', at) >= 0;
            } else if (c == '>') {
                inBrackets = false;
            } else if (c == separator && !inBrackets) {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** Parameters such as {@code ;lr;tag=x}; text before the first semicolon is left out. Of two with one name the first counts. */
    static Map<String, String> params(String text) {
        return new Params(text);
    }

    /** Puts the {@code name=value} pairs of a list into a map. */
    static void pairs(String text, char separator, Map<String, String> into) {
        for (String part : split(text, separator)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            String value = equals < 0 ? "" : unquote(part.substring(equals + 1).strip());
            if (!name.isEmpty()) {
                into.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
    }
}
