package org.sipcause.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way into the catalogue. */
public final class Catalog {
    private Catalog() {}

    /** The catalogue in a language; English where there is none for it. Cheap: entries are read when they are asked for. */
    public static Words words(Locale locale) {
        return new NoWords(locale);
    }

    private record NoWords(Locale locale) implements Words {
        @Override
        public Optional<ResponseCode> code(String code) {
            return Optional.empty();
        }

        @Override
        public Optional<CodePair> pair(Collection<String> codes) {
            return Optional.empty();
        }

        @Override
        public Optional<FindingText> finding(String id) {
            return Optional.empty();
        }

        @Override
        public String label(String key) {
            return key;
        }

        @Override
        public String label(String key, Map<String, String> values) {
            return key + values;
        }

        @Override
        public List<CodeName> codes() {
            return List.of();
        }
    }
}
