package org.sipcause.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way into the catalogue. */
public final class Catalog {
    /** The language in which every entry exists. */
    private static final String BASE = "en";

    private Catalog() {}

    /** The catalogue in a language; English where there is none for it. Cheap: entries are read when they are asked for. */
    public static Words words(Locale locale) {
        String spoken = spoken(locale).orElse(BASE);
        return spoken.equals(BASE)
                ? new Words(Locale.ENGLISH, new Shelf(List.of(BASE)))
                : new Words(Locale.forLanguageTag(spoken), new Shelf(List.of(spoken, BASE)));
    }

    /**
     * The language that comes nearest to the one asked for: itself, else another way of writing or speaking it, as
     * {@code zh-Hans} is nearer to a reader of {@code zh-TW} than English is. Empty where there is none.
     */
    public static Optional<String> spoken(Locale locale) {
        List<String> known = languages();
        String language = locale.getLanguage();
        boolean bare = locale.toString().equals(language); // no country, no script: its tag is the language alone
        String tag = bare ? language : locale.toLanguageTag();
        if (known.contains(tag)) {
            return Optional.of(tag);
        }
        for (String other : known) {
            if (!language.isEmpty()
                    && Locale.forLanguageTag(other).getLanguage().equals(language)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** The languages that were packed, by the names of their folders. */
    public static List<String> languages() {
        Optional<String> names = Resource.text("languages");
        return names.isPresent() ? List.of(names.get().strip().split("\n", -1)) : List.of(BASE);
    }
}
