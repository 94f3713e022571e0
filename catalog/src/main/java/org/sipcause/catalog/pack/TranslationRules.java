package org.sipcause.catalog.pack;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sipcause.catalog.Template;

/** A translation says what the base says: the same keys with the same gaps; a list may have another number of items. */
final class TranslationRules {
    /** The items of the lists that a code or a finding has. */
    private static final Pattern LIST = Pattern.compile("^(do|causes|headers|fix)\\.[0-9]+$");

    /** What people type for a look-up is each language's own: it has as many words as it needs, and none of them is a translation. */
    private static final String TYPED = "typed.";

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

    /**
     * Reports values that the base does not have, and gaps that differ from the base's. The items of a list are taken
     * together, the rows of a table one by one.
     */
    static void counterparts(YamlFile file, YamlFile origin, Problems problems) {
        Map<String, Set<String>> expected = gaps(origin);
        Map<String, Set<String>> found = gaps(file);
        file.leaves().filter(leaf -> !leaf.path().startsWith(TYPED)).forEach(leaf -> {
            String path = path(leaf);
            if (!expected.containsKey(path)) {
                problems.add(file.name(), leaf.line(), "'" + path + "' has no counterpart in " + origin.name());
            } else if (!expected.get(path).equals(found.get(path))) {
                problems.add(
                        file.name(), leaf.line(), "'" + leaf.path() + "' must have the gaps " + expected.get(path));
            }
        });
        expected.keySet().stream()
                .filter(path -> path.startsWith("tells.") && !path.contains(".observe."))
                .filter(path -> !found.containsKey(path))
                .forEach(path -> problems.add(file.name(), file.line("tells"), "'" + path + "' is not translated"));
    }

    private static Map<String, Set<String>> gaps(YamlFile file) {
        Map<String, Set<String>> gaps = new TreeMap<>();
        file.leaves()
                .forEach(leaf ->
                        gaps.computeIfAbsent(path(leaf), _ -> new TreeSet<>()).addAll(gaps(leaf)));
        return gaps;
    }

    /** Where a value belongs: an item of a list to the list, a label or a row of a table to itself. */
    private static String path(Leaf leaf) {
        return LIST.matcher(leaf.path()).replaceFirst("$1");
    }

    /** Reports words that were left in the base language, or that a reader of this language could not read. */
    static void own(YamlFile file, YamlFile origin, Tongue tongue, Problems problems) {
        Map<String, String> base = new TreeMap<>();
        origin.leaves().forEach(leaf -> base.put(leaf.path(), leaf.text()));
        file.leaves()
                .forEach(leaf -> tongue.foreign(leaf.text(), base.getOrDefault(leaf.path(), ""))
                        .ifPresent(what -> problems.add(file.name(), leaf.line(), "'" + leaf.path() + "' " + what)));
    }

    private static Set<String> gaps(Leaf leaf) {
        try {
            return Template.gaps(leaf.text());
        } catch (IllegalArgumentException _) {
            return Set.of(); // reported with its line by the check of every file
        }
    }
}
