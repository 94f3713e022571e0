package org.sipcause.sip;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a header's value, {@code ;lr;tag=x}, looked for in its text when asked: names in lower case, values without
 * quotes, empty where there is none. Of two with one name the first counts.
 */
final class Params extends AbstractMap<String, String> {
    private final String text;
    private final int from;
    private final boolean plain;
    private final boolean quoted;

    /** The parameters in a text from its first semicolon at or after {@code start}. */
    Params(String text, int start) {
        int semicolon = text.indexOf(';', start);
        this.text = text;
        this.from = semicolon < 0 ? text.length() : semicolon;
        this.plain = text.indexOf('<', from) < 0;
        this.quoted = text.indexOf('"', from) >= 0;
    }

    @Override
    public String get(Object key) {
        if (!(key instanceof String name) || from == text.length()) {
            return null;
        }
        if (plain && !quoted) {
            return simple(name);
        }
        return plain ? found(name) : read().get(name);
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Collections.unmodifiableMap(read()).entrySet();
    }

    private Map<String, String> read() {
        Map<String, String> params = new LinkedHashMap<>();
        if (from < text.length()) {
            Scan.pairs(text.substring(from + 1), ';', params);
        }
        return params;
    }

    /** Without brackets and quotes every semicolon parts two parameters. */
    private String simple(String name) {
        int end = from;
        while (end < text.length()) {
            int start = end + 1;
            while (start < text.length() && (text.charAt(start) == ';' || Scan.isBlank(text.charAt(start)))) {
                start++;
            }
            end = Scan.index(text, ';', start);
            if (end - start >= name.length() && isNamed(start, name)) {
                int after = Scan.skipBlanks(text, start + name.length());
                if (after >= end) {
                    return "";
                }
                if (text.charAt(after) == '=') {
                    return Scan.trimmed(text.substring(after + 1, end));
                }
            }
        }
        return null;
    }

    /** Without brackets in the text every semicolon outside of quotes parts two parameters. */
    private String found(String name) {
        int quote = text.indexOf('"', from);
        int semicolon = from;
        while (semicolon >= 0) {
            int start = semicolon + 1;
            while (start < text.length() && (text.charAt(start) == ';' || Scan.isBlank(text.charAt(start)))) {
                start++;
            }
            semicolon = text.indexOf(';', start);
            while (quote >= 0 && quote < start) {
                quote = text.indexOf('"', start);
            }
            while (quote >= 0 && semicolon >= 0 && quote < semicolon) {
                int close = Scan.quoteEnd(text, quote);
                quote = close < 0 ? -1 : text.indexOf('"', close); // what nothing closes is a character
                semicolon = close < 0 ? semicolon : text.indexOf(';', close);
            }
            int end = semicolon < 0 ? text.length() : semicolon;
            if (end - start >= name.length() && isNamed(start, name)) {
                int after = Scan.skipBlanks(text, start + name.length());
                if (after >= end) {
                    return "";
                }
                if (text.charAt(after) == '=') {
                    return Scan.unquote(Scan.trimmed(text.substring(after + 1, end)));
                }
            }
        }
        return null;
    }

    private boolean isNamed(int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = text.charAt(at + i);
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
