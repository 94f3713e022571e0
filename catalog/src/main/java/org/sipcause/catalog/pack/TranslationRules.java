package org.sipcause.catalog.pack;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sipcause.catalog.Template;

/** A translation says what the base says: the same keys with the same gaps; a list may have another number of items. */
final class TranslationRules {
    private TranslationRules() {}

    /** Reports words of the base that a translated file lacks. */
    static void complete(YamlFile file, YamlFile origin, Schema schema, Problems problems) {
        for (Schema.Key key : schema.keys()) {
            String name = key.name();
            if (!key.fact()
                    && !key.free()
                    && origin.fields().containsKey(name)
                    && !file.fields().containsKey(name)) {
                problems.add(file.name(), 0, "'" + name + "' is not translated");
            }
        }
    }

    /** Reports values that the base does not have, and gaps that differ from the base's. */
    static void counterparts(YamlFile file, YamlFile origin, Problems problems) {
        Map<String, Set<String>> gaps = new TreeMap<>();
        origin.leaves().forEach(leaf -> gaps.put(leaf.path(), gaps(leaf)));
        file.leaves().filter(leaf -> !leaf.path().matches(".*\\.[0-9]+")).forEach(leaf -> {
            Set<String> expected = gaps.get(leaf.path());
            if (expected == null) {
                problems.add(file.name(), leaf.line(), "'" + leaf.path() + "' has no counterpart in " + origin.name());
            } else if (!expected.equals(gaps(leaf))) {
                problems.add(file.name(), leaf.line(), "'" + leaf.path() + "' must have the gaps " + expected);
            }
        });
    }

    private static Set<String> gaps(Leaf leaf) {
        try {
            return Template.gaps(leaf.text());
        } catch (IllegalArgumentException _) {
            return Set.of(); // reported with its line by the check of every file
        }
    }
}
