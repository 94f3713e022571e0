package org.sipcause.catalog;

import java.util.Locale;

/** The way into the catalogue. */
public final class Catalog {
    private Catalog() {}

    /** The catalogue in a language; English where there is none for it. Cheap: entries are read when they are asked for. */
    public static Words words(Locale locale) {
        throw new UnsupportedOperationException("not built yet: " + locale);
    }
}
