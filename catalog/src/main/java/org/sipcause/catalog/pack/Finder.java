package org.sipcause.catalog.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sipcause.catalog.Spelling;
import org.sipcause.catalog.Template;
import org.sipcause.catalog.pack.Language.Kind;

/** Makes the indexes by which everything is found: what can be typed, and the titles. */
final class Finder {
    private final Language base;
    private final Language language;
    private final SortedMap<String, Set<String>> found = new TreeMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Finder(Language base, Language language) {
        this.base = base;
        this.language = language;
        base.files(Kind.CODES).forEach(this::code);
        for (Kind kind : Kind.values()) {
            if (kind.term().isPresent()) {
                base.files(kind).entrySet().stream()
                        .sorted(Comparator.comparingInt(file -> number(file.getKey()))) // 4 before 34
                        .forEach(file -> term(kind, file.getKey(), file.getValue()));
            }
        }
    }

    /** A number as itself, anything else behind all numbers in its own order. */
    private static int number(String key) {
        return key.length() < 4 && key.chars().allMatch(Character::isDigit) ? Integer.parseInt(key) : Integer.MAX_VALUE;
    }

    private void code(String code, YamlFile origin) {
        YamlFile words = language.files(Kind.CODES).getOrDefault(code, origin);
        String id = "codes/" + code;
        names.put(id, code + " " + origin.text("phrase") + "\t" + words.text("glance"));
        add(code + " " + origin.text("phrase"), id);
        int note = origin.text("phrase").indexOf('(');
        if (note != 0) { // a code without a registered phrase
            add(origin.text("phrase"), id);
            add(note < 0 ? origin.text("phrase") : origin.text("phrase").substring(0, note), id);
        }
        typed(origin, words).forEach(typed -> add(typed, id));
    }

    private void term(Kind kind, String key, YamlFile origin) {
        YamlFile words = language.files(kind).getOrDefault(key, origin);
        String id = kind.folder() + "/" + key;
        String name = origin.text("name");
        Map<String, String> gaps = Map.of("key", key, "name", name);
        String title = Template.fill(label("term." + kind.folder() + ".title"), gaps);
        names.put(id, title + "\t" + words.text("glance"));
        add(title, id);
        add(Template.fill(label("term." + kind.folder() + ".ask"), gaps), id);
        Set<String> alone = new LinkedHashSet<>(List.of(name));
        alone.addAll(typed(origin, words));
        Set<String> behind = new LinkedHashSet<>(alone);
        behind.add(key);
        behind.addAll(origin.texts("compact"));
        for (String constant : constants(origin)) {
            alone.add(constant);
        }
        alone.forEach(one -> add(one, id));
        Set<String> ofKind = kindWords(kind);
        for (String word : ofKind) { // "Timer B" is B, of which each language says its own word for timer
            if (name.regionMatches(true, 0, word + " ", 0, word.length() + 1)) {
                behind.add(name.substring(word.length() + 1));
            }
        }
        for (String word : ofKind) {
            for (String one : behind) {
                add(word + one, id);
                add(one + word, id);
            }
        }
    }

    /** The names that products give to a cause; Asterisk's own begin with AST_CAUSE_, which people leave out. */
    private static List<String> constants(YamlFile origin) {
        List<String> constants = new ArrayList<>(origin.texts("freeswitch"));
        for (String name : origin.texts("asterisk")) {
            constants.add(name);
            constants.add(name.replace("AST_CAUSE_", ""));
        }
        return constants;
    }

    private static List<String> typed(YamlFile origin, YamlFile words) {
        List<String> typed = new ArrayList<>(origin.texts("typed"));
        typed.addAll(words.texts("typed"));
        return typed;
    }

    private Set<String> kindWords(Kind kind) {
        Set<String> words = new TreeSet<>();
        for (YamlFile labels : List.of(base.labels(), language.labels())) {
            labels.leaves()
                    .filter(leaf -> leaf.path().equals("term." + kind.folder() + ".typed"))
                    .forEach(leaf -> words.addAll(List.of(leaf.text().split(", *", -1))));
        }
        return words;
    }

    private String label(String path) {
        String label = "{name}";
        for (YamlFile labels : List.of(base.labels(), language.labels())) {
            label = labels.leaves()
                    .filter(leaf -> leaf.path().equals(path))
                    .map(Leaf::text)
                    .findFirst()
                    .orElse(label);
        }
        return label;
    }

    private void add(String typed, String id) {
        String letters = Spelling.letters(typed);
        if (!letters.isEmpty()) {
            found.computeIfAbsent(letters, _ -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Titles and glances by id. */
    Map<String, String> names() {
        return names;
    }

    /** What can be typed, by the part of the index in which it is looked for. */
    SortedMap<String, SortedMap<String, String>> buckets() {
        SortedMap<String, SortedMap<String, String>> buckets = new TreeMap<>();
        found.forEach((letters, ids) -> buckets.computeIfAbsent(Spelling.bucket(letters), _ -> new TreeMap<>())
                .put(letters, String.join(" ", ids)));
        return buckets;
    }
}
