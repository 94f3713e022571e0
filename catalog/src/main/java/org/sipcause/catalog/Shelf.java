package org.sipcause.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The volumes of one reader's languages.
 *
 * @param languages in the order in which an entry is looked for; the last one is the base
 */
record Shelf(List<String> languages) {
    /** The entry of that name in the first language that has it. */
    Optional<Entry> entry(String name) {
        Optional<Entry> entry = Optional.empty();
        for (int i = 0; i < languages.size() && entry.isEmpty(); i++) {
            entry = Entry.read(languages.get(i), name);
        }
        return entry;
    }

    /** What stands in that entry; nothing where there is none. */
    Map<String, String> values(String name) {
        Optional<Entry> entry = entry(name);
        return entry.isPresent() ? entry.get().values() : Map.of();
    }

    /** The first language alone. */
    Shelf own() {
        return new Shelf(languages.subList(0, 1));
    }
}
