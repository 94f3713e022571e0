package org.sipcause.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A packed entry of the catalogue: a value under each path, in the order in which they were packed. */
final class Entry {
    private final Map<String, String> values;

    private Entry(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the entry of that name, such as {@code codes/503}, in a language. */
    static Optional<Entry> read(String language, String name) {
        Optional<String> text = Volume.text(language, name);
        return text.isPresent() ? Optional.of(parse(text.get())) : Optional.empty();
    }

    private static Entry parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int tab = text.indexOf('\t', at);
            int end = text.indexOf('\n', tab);
            values.put(text.substring(at, tab), unescaped(text.substring(tab + 1, end)));
            at = end + 1;
        }
        return new Entry(values);
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (value.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> '\\';
                };
            }
            text.append(c);
        }
        return text.toString();
    }

    /** Everything in it. */
    Map<String, String> values() {
        return values;
    }

    /** A value that the packer has made sure of. */
    String text(String path) {
        String value = values.get(path);
        if (value == null) {
            throw new IllegalStateException("the catalogue was packed without '" + path + "'");
        }
        return value;
    }

    /** A value that may be missing. */
    Optional<String> optional(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** The values of a list, in order; empty where there is none. */
    List<String> list(String path) {
        List<String> list = new ArrayList<>();
        for (int i = 0; values.containsKey(path + "." + i); i++) {
            list.add(values.get(path + "." + i));
        }
        return list;
    }
}
