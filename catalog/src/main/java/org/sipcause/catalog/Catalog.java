package org.sipcause.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The way into the catalogue. */
public final class Catalog {
    /** The language in which every entry exists. */
    private static final String BASE = "en";

    private Catalog() {}

    /** The catalogue in a language; English where there is none for it. Cheap: entries are read when they are asked for. */
    public static Words words(Locale locale) {
        List<String> order = new ArrayList<>();
        if (!locale.getLanguage().equals(BASE)) {
            List<String> known = languages();
            for (String wanted : List.of(locale.toLanguageTag(), locale.getLanguage())) {
                if (known.contains(wanted) && !order.contains(wanted)) {
                    order.add(wanted);
                }
            }
        }
        order.remove(BASE);
        order.add(BASE);
        return new Words(locale, List.copyOf(order));
    }

    /** The languages that were packed, by the names of their folders. */
    public static List<String> languages() {
        try (InputStream in = Catalog.class.getResourceAsStream("languages")) {
            return in == null
                    ? List.of(BASE)
                    : List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of languages", e);
        }
    }
}
