package org.sipcause.catalog.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sipcause.catalog.Observable;

/** What the file of a hand-written comparison must keep beyond its keys. */
final class PairRules {
    private static final int LOOK = 30;
    private static final int MOST_TELLS = 5;
    private static final String OBSERVE = ".observe.";

    private PairRules() {}

    /** Reports codes that do not fit the file's name or do not exist. */
    static void facts(YamlFile file, Set<String> codes, Problems problems) {
        List<String> own = file.texts("codes");
        if (!own.equals(List.copyOf(new TreeSet<>(own)))
                || !String.join("-", own).equals(file.id())) {
            problems.add(file.name(), file.line("codes"), "'codes' must be ascending and the same as the file's name");
        }
        if (own.size() < 2 || own.size() > 5) {
            problems.add(file.name(), file.line("codes"), "'codes' needs two to five codes");
        }
        own.stream()
                .filter(code -> !codes.contains(code))
                .forEach(code ->
                        problems.add(file.name(), file.line("codes"), "'codes' names " + code + ", which has no file"));
        Prose.references(file, "rfc", problems);
        for (int row = 0; !keys(file, row).isEmpty(); row++) {
            observed(file, row, own, problems);
        }
    }

    /** Reports a tag that no trace can be held against. */
    private static void observed(YamlFile file, int row, List<String> codes, Problems problems) {
        String prefix = "tells." + row + OBSERVE;
        Map<String, String> tag = new LinkedHashMap<>();
        file.leaves()
                .filter(leaf -> leaf.path().startsWith(prefix))
                .forEach(leaf -> tag.put(leaf.path().substring(prefix.length()), leaf.text()));
        if (tag.isEmpty()) {
            return;
        }
        List<String> wanted = new ArrayList<>(codes);
        wanted.addFirst("fact");
        if (tag.size() != wanted.size() || !tag.keySet().containsAll(wanted)) {
            problems.add(file.name(), line(file, row), "'observe' needs exactly " + String.join(", ", wanted));
            return;
        }
        Optional<Observable> fact = Observable.named(tag.get("fact"));
        if (fact.isEmpty()) {
            problems.add(file.name(), line(file, row), "'observe' knows no fact '" + tag.get("fact") + "'");
            return;
        }
        for (String code : codes) {
            if (!fact.get().accepts(tag.get(code))) {
                problems.add(
                        file.name(),
                        line(file, row),
                        "'observe' cannot expect '" + tag.get(code) + "' of " + tag.get("fact"));
            }
        }
        if (codes.stream().map(tag::get).distinct().count() < 2) {
            problems.add(file.name(), line(file, row), "'observe' expects the same of every code, which tells nothing");
        }
    }

    /** Reports rows that do not name every code. */
    static void words(YamlFile file, List<String> codes, Problems problems) {
        int row = 0;
        while (keys(file, row).size() > 0) {
            List<String> keys = keys(file, row);
            List<String> wanted = new ArrayList<>(codes);
            wanted.addFirst("look");
            if (keys.size() != wanted.size() || !keys.containsAll(wanted)) {
                problems.add(file.name(), line(file, row), "this row needs exactly " + String.join(", ", wanted));
            }
            row++;
        }
        if (row > MOST_TELLS) {
            problems.add(file.name(), file.line("tells"), "'tells' has " + row + " rows; keep the best " + MOST_TELLS);
        }
        file.leaves()
                .filter(leaf -> leaf.path().endsWith(".look"))
                .forEach(leaf -> Tongue.of(file).fits(file, leaf, LOOK, problems));
    }

    private static List<String> keys(YamlFile file, int row) {
        String prefix = "tells." + row + ".";
        return file.leaves()
                .filter(leaf -> leaf.path().startsWith(prefix))
                .filter(leaf -> !leaf.path().contains(OBSERVE))
                .map(leaf -> leaf.path().substring(prefix.length()))
                .toList();
    }

    private static int line(YamlFile file, int row) {
        return file.leaves()
                .filter(leaf -> leaf.path().startsWith("tells." + row + "."))
                .findFirst()
                .map(Leaf::line)
                .orElse(0);
    }
}
