package org.sipcause.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The catalogue in one language; what is missing in it is said in English. An entry is read when it is asked for. Safe for
 * use by several threads.
 */
public final class Words {
    private static final String UNKNOWN = "unknown.";

    private final Locale locale;
    private final Shelf shelf;
    /** The labels under each first part of a key, read when one of them is asked for. */
    private final Map<String, Map<String, String>> labels = new ConcurrentHashMap<>();

    Words(Locale locale, Shelf shelf) {
        this.locale = locale;
        this.shelf = shelf;
    }

    /** The language that is spoken, which may be less exact than the one asked for: {@code de} for {@code de-AT}. */
    public Locale locale() {
        return locale;
    }

    /** The same language without its fall-back: only what was written in it. */
    public Words own() {
        return new Words(locale, shelf.own());
    }

    /** The entry of a code such as {@code 503}, or of a family such as {@code 560xxx}. */
    public Optional<ResponseCode> code(String code) {
        return named(code) ? code("codes/" + code, code) : Optional.empty();
    }

    private Optional<ResponseCode> code(String name, String code) {
        Optional<Entry> entry = shelf.entry(name);
        return entry.isPresent() ? Optional.of(Unpacked.code(entry.get(), code)) : Optional.empty();
    }

    /**
     * What can be said about a code: its entry, else that of its family ({@code 560403} is one of {@code 560xxx}), else that
     * of its class, because a client treats a code that it does not know as the first of the class (RFC 3261 §8.1.3.2).
     * Empty where the number is no status code.
     */
    public Optional<ResponseCode> explain(String code) {
        Optional<ResponseCode> own = code(code);
        if (own.isEmpty() && named(code) && code.length() == 6) {
            own = code("codes/" + code.substring(0, 3) + "xxx", code);
        }
        if (own.isEmpty() && named(code) && code.length() == 3) {
            own = code("classes/" + code.charAt(0) + "xx", code);
        }
        return own;
    }

    /** The hand-written comparison of exactly these codes, in whatever order they are given. */
    public Optional<CodePair> pair(Collection<String> codes) {
        return new Pairs(shelf).of(codes);
    }

    /** The hand-written comparisons that speak of some of these codes and of no other, those of most codes first. */
    public List<CodePair> pairsWithin(Collection<String> codes) {
        return new Pairs(shelf).within(codes);
    }

    /** The smallest hand-written comparison that speaks of all of these codes and of others too. */
    public Optional<CodePair> pairAround(Collection<String> codes) {
        return new Pairs(shelf).around(codes);
    }

    /** The words of a finding. */
    public Optional<FindingText> finding(String id) {
        return slug(id) ? shelf.entry("findings/" + id).map(Unpacked::finding) : Optional.empty();
    }

    /** Only small letters, digits and hyphens: a question must not become the name of another resource. */
    private static boolean slug(String id) {
        boolean good = !id.isEmpty();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            good &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        return good;
    }

    /** The words of a finding, filled with its values; what a trace does not say is said so in words. */
    public Optional<FindingText> finding(String id, Map<String, String> values) {
        return finding(id).map(text -> text.filled(written(values), unknown()));
    }

    private Map<String, String> unknown() {
        return labels(UNKNOWN).entrySet().stream()
                .collect(Collectors.toMap(label -> label.getKey().substring(UNKNOWN.length()), Map.Entry::getValue));
    }

    /**
     * A label or a short sentence of ours.
     *
     * @throws IllegalArgumentException where the base language has no such key, which is a programming error
     */
    public String label(String key) {
        return label(key, Map.of());
    }

    /** Whether there is a label of that key. */
    public boolean has(String key) {
        return sayable(key) && labels(key).containsKey(key);
    }

    /**
     * A label with its gaps filled.
     *
     * @throws IllegalArgumentException where there is no such key or a gap has no value
     */
    public String label(String key, Map<String, String> values) {
        String label = sayable(key) ? labels(key).get(key) : null;
        if (label == null) {
            throw new IllegalArgumentException("labels.yaml has no '" + key + "'");
        }
        return fill(label, values);
    }

    /** A sentence of the catalogue with its gaps filled, durations as the language writes them. */
    public String fill(String sentence, Map<String, String> values) {
        return Template.fill(sentence, written(values));
    }

    private Map<String, String> written(Map<String, String> values) {
        boolean durations = false;
        for (String value : values.values()) {
            durations |= Duration.is(value);
        }
        if (!durations) {
            return values;
        }
        Map<String, String> written = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            written.put(value.getKey(), duration(value.getValue()));
        }
        return written;
    }

    /** A duration such as {@code 6.2 s} or {@code 3 min 12 s} with the language's decimal mark and units; any other text as it is. */
    public String duration(String text) {
        if (!Duration.is(text)) {
            return text;
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(" ", -1)) {
            parts.add(
                    Character.isLetter(part.charAt(0))
                            ? label("unit." + part)
                            : part.replace(".", label("number.decimal-mark")));
        }
        return String.join(" ", parts);
    }

    /** Several short values in a row, with the mark between them that the language sets. */
    public String list(List<String> items) {
        return String.join(label("list.separator"), items);
    }

    private Map<String, String> labels(String key) {
        String section = key.substring(0, key.indexOf('.'));
        Map<String, String> read = labels.get(section);
        if (read == null) {
            read = shelf.values("labels/" + section);
            labels.put(section, read);
        }
        return read;
    }

    /** Whether it has the form of a key: no question may become the name of another resource. */
    private static boolean sayable(String key) {
        int dot = 0;
        while (dot < key.length() && ((key.charAt(dot) >= 'a' && key.charAt(dot) <= 'z') || key.charAt(dot) == '-')) {
            dot++;
        }
        return dot > 0 && dot + 1 < key.length() && key.charAt(dot) == '.';
    }

    /** Every code with its phrase and glance, ascending, for help, completion and near misses. */
    public List<CodeName> codes() {
        Map<String, String> index = shelf.values("codes.index");
        List<CodeName> codes = new ArrayList<>(index.size() / 2);
        for (Map.Entry<String, String> line : index.entrySet()) {
            if (line.getKey().indexOf('.') < 0) {
                codes.add(new CodeName(line.getKey(), line.getValue(), index.get(line.getKey() + ".glance")));
            }
        }
        return List.copyOf(codes);
    }

    /** The entry of that kind and key. */
    public Optional<Term> term(TermKind kind, String key) {
        Optional<Entry> entry = slug(key) ? shelf.entry(kind.folder() + "/" + key) : Optional.empty();
        return entry.isPresent() ? Optional.of(Unpacked.term(entry.get(), kind, key)) : Optional.empty();
    }

    /** The entry of that id: {@code codes/503}, {@code causes/34}. */
    public Optional<Topic> topic(String id) {
        int slash = id.indexOf('/');
        String key = id.substring(slash + 1);
        if (id.startsWith("codes/")) {
            Optional<ResponseCode> code = code(key);
            return code.isPresent() ? Optional.of(code.get()) : Optional.empty();
        }
        Optional<TermKind> kind = TermKind.of(id.substring(0, Math.max(slash, 0)));
        Optional<Term> term = kind.isPresent() ? term(kind.get(), key) : Optional.empty();
        return term.isPresent() ? Optional.of(term.get()) : Optional.empty();
    }

    /**
     * What has exactly that name, in the spelling of {@link Spelling#letters}; several where a word means several things, and
     * nothing where it means nothing here. Response codes are found by their phrase and by the words that people use for them.
     */
    public List<Topic> find(String typed) {
        String letters = Spelling.letters(typed);
        String ids =
                letters.isEmpty() ? "" : shelf.values(Spelling.bucket(letters)).getOrDefault(letters, "");
        List<Topic> found = new ArrayList<>();
        for (String id : ids.isEmpty() ? new String[0] : ids.split(" ", -1)) {
            Optional<Topic> topic = topic(id);
            if (topic.isPresent()) {
                found.add(topic.get());
            }
        }
        return List.copyOf(found);
    }

    /** All that {@link #find} understands, in the spelling of {@link Spelling#letters}, with the ids of what it leads to: for near misses. */
    public Map<String, String> findable() {
        Map<String, String> findable = new TreeMap<>();
        for (String bucket : Spelling.buckets()) {
            findable.putAll(shelf.values(bucket));
        }
        return findable;
    }

    /** Everything that can be looked up by its title and glance, response codes first, for completion and near misses. */
    public List<TopicName> names() {
        Map<String, String> index = shelf.values("names.index");
        List<TopicName> names = new ArrayList<>(index.size());
        for (Map.Entry<String, String> name : index.entrySet()) {
            String value = name.getValue();
            int tab = value.indexOf('\t');
            names.add(new TopicName(name.getKey(), value.substring(0, tab), value.substring(tab + 1)));
        }
        return List.copyOf(names);
    }

    /** Only digits and x: a question must not become the name of another resource. */
    private static boolean named(String code) {
        boolean good = !code.isEmpty() && code.length() <= 6;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            good &= (c >= '0' && c <= '9') || (c == 'x' && i >= 3);
        }
        return good;
    }

    /**
     * A code by name.
     *
     * @param code as written: {@code 503} or {@code 560xxx}
     * @param phrase the reason phrase
     * @param glance what it says, as a short clause
     */
    public record CodeName(String code, String phrase, String glance) {}

    /**
     * Something by name.
     *
     * @param id its place in the catalogue: {@code causes/34}
     * @param title what its card is called, and what can be typed to get it
     * @param glance what it says, as a short clause
     */
    public record TopicName(String id, String title, String glance) {}
}
