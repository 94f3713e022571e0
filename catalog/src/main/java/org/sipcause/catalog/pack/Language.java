package org.sipcause.catalog.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sipcause.catalog.TermKind;

/**
 * The files of one language.
 *
 * @param name the folder's name, such as {@code en}
 * @param kinds the files of each folder by their id; a folder that is not there is empty
 * @param labels {@code labels.yaml}
 */
record Language(String name, Map<Kind, SortedMap<String, YamlFile>> kinds, YamlFile labels) {
    /** The folders of a language. */
    enum Kind {
        /** Response codes. */
        CODES,
        /** What holds for a code that nobody registered, by class. */
        CLASSES,
        /** Comparisons written by hand. */
        PAIRS,
        /** The words of the rules. */
        FINDINGS,
        /** What is no response code: one folder for each {@link TermKind} of the same name. */
        FAMILIES,
        CAUSES,
        HEADERS,
        TIMERS,
        METHODS,
        WARNINGS,
        OPTIONS,
        REASONS,
        STIR,
        SUBSCRIPTIONS,
        LOCATIONS,
        ALERTS,
        PAYLOADS,
        PROFILES;

        /** The folder's name. */
        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What its files speak of, where that is no response code, comparison or finding. */
        Optional<TermKind> term() {
            return TermKind.of(folder());
        }

        /** The keys that its files may have. */
        Schema schema() {
            return switch (this) {
                case CODES, CLASSES -> Schema.CODE;
                case PAIRS -> Schema.PAIR;
                case FINDINGS -> Schema.FINDING;
                default -> Schema.term(term().orElseThrow());
            };
        }
    }

    /** Reads a language's folder. */
    static Language read(Path folder, Problems problems) throws IOException {
        String name = folder.getFileName().toString();
        Map<Kind, SortedMap<String, YamlFile>> kinds = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind, files(folder.resolve(kind.folder()), name + "/" + kind.folder() + "/", problems));
        }
        strangers(folder, problems);
        Path labels = folder.resolve("labels.yaml");
        String file = name + "/labels.yaml";
        return new Language(
                name,
                kinds,
                Files.exists(labels) ? YamlFile.read(file, labels, problems) : new YamlFile(file, Map.of()));
    }

    private static SortedMap<String, YamlFile> files(Path folder, String prefix, Problems problems) throws IOException {
        SortedMap<String, YamlFile> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.list(folder)) {
                for (Path path : paths.sorted().toList()) {
                    String name = path.getFileName().toString();
                    if (name.endsWith(".yaml")) {
                        YamlFile file = YamlFile.read(prefix + name, path, problems);
                        files.put(file.id(), file);
                    } else {
                        problems.add(prefix + name, 0, "only .yaml files are packed; rename or remove it");
                    }
                }
            }
        }
        return files;
    }

    private static void strangers(Path folder, Problems problems) throws IOException {
        Set<String> known = new TreeSet<>(Set.of("labels.yaml"));
        for (Kind kind : Kind.values()) {
            known.add(kind.folder());
        }
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                String name = path.getFileName().toString();
                if (!known.contains(name)) {
                    problems.add(
                            folder.getFileName() + "/" + name,
                            0,
                            "here only " + String.join(", ", known) + " may stand");
                }
            }
        }
    }

    /** The files of a folder by their id. */
    SortedMap<String, YamlFile> files(Kind kind) {
        return kinds.get(kind);
    }
}
