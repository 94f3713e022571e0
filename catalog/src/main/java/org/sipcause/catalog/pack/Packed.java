package org.sipcause.catalog.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sipcause.catalog.Volume;
import org.sipcause.catalog.pack.Language.Kind;

/** Writes what run time reads: a volume a language with its entries, a line a value, and the indexes. The same files give the same bytes. */
final class Packed {
    private final Language base;
    private final Path target;

    Packed(Language base, Path target) {
        this.base = base;
        this.target = target;
    }

    /** Writes a language. Facts come from the base language, and so do labels that are not translated. */
    void write(Language language) throws IOException {
        SortedMap<String, String> entries = new TreeMap<>();
        Finder finder = new Finder(base, language);
        entries.put("names.index", lines(finder.names()));
        finder.buckets().forEach((name, bucket) -> entries.put(name, lines(bucket)));
        Map<String, String> codes = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            for (Map.Entry<String, YamlFile> file : language.files(kind).entrySet()) {
                YamlFile origin = base.files(kind).get(file.getKey());
                SortedMap<String, String> values = entry(kind, file.getValue(), origin);
                if (kind == Kind.CAUSES) {
                    from(file.getKey(), values);
                }
                entries.put(kind.folder() + "/" + file.getKey(), lines(values));
            }
        }
        for (String code : base.files(Kind.CODES).keySet()) {
            YamlFile origin = base.files(Kind.CODES).get(code);
            YamlFile words = language.files(Kind.CODES).getOrDefault(code, origin);
            codes.put(code, origin.text("phrase"));
            codes.put(code + ".glance", words.text("glance"));
        }
        entries.put("codes.index", lines(codes));
        Map<String, String> pairs = new TreeMap<>();
        base.files(Kind.PAIRS).forEach((id, file) -> pairs.put(id, String.join(" ", file.texts("codes"))));
        entries.put("pairs.index", lines(pairs));
        SortedMap<String, String> labels = values(base.labels());
        labels.putAll(values(language.labels()));
        Map<String, SortedMap<String, String>> sections = new TreeMap<>();
        labels.forEach(
                (key, label) -> sections.computeIfAbsent(key.substring(0, key.indexOf('.')), _ -> new TreeMap<>())
                        .put(key, label));
        sections.forEach((name, section) -> entries.put("labels/" + name, lines(section)));
        Path folder = Files.createDirectories(target.resolve(language.name()));
        Files.write(folder.resolve(Volume.NAME), Volume.bind(entries));
    }

    private static SortedMap<String, String> entry(Kind kind, YamlFile file, YamlFile origin) {
        SortedMap<String, String> values = values(file);
        for (Schema.Key key : kind.schema().keys()) {
            Field fact = origin.fields().get(key.name());
            if (key.fact() && fact != null) {
                fact.leaves().forEach(leaf -> values.put(leaf.path(), leaf.text()));
            }
        }
        origin.leaves()
                .filter(leaf -> leaf.path().contains(".observe."))
                .forEach(leaf -> values.put(leaf.path(), leaf.text()));
        return values;
    }

    /** The values of a file; a line that was folded within writing that sets no blanks gets none. */
    private static SortedMap<String, String> values(YamlFile file) {
        SortedMap<String, String> values = new TreeMap<>();
        file.leaves().forEach(leaf -> values.put(leaf.path(), leaf.text()));
        return values;
    }

    private static String lines(Map<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach((key, value) ->
                lines.append(key).append('\t').append(escaped(value)).append('\n'));
        return lines.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    /** The response codes that become a cause stand in the codes' own files. */
    private void from(String cause, SortedMap<String, String> values) {
        Map.of("isup", "from", "asterisk", "asteriskFrom", "freeswitch", "freeswitchFrom")
                .forEach((key, path) -> {
                    String codes = base.files(Kind.CODES).entrySet().stream()
                            .filter(code -> code.getValue().text(key).equals(cause))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", "));
                    if (!codes.isEmpty()) {
                        values.put(path, codes);
                    }
                });
    }
}
