package org.sipcause.catalog.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks and packs the catalogue during the build. */
public final class Pack {
    private static final String BASE = "en";
    /** The folder of the packer's own classes; every other one is a language's. */
    private static final String OWN = "pack";
    /** The property that makes the build name every entry that is not translated. */
    private static final String NAMES = "untranslated";

    private Pack() {}

    /**
     * Packs a folder of languages into another; on any problem it writes nothing, names all of them and ends with status 1.
     *
     * @param arguments the folder with the languages' YAML, and the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Problems problems = pack(Path.of(arguments[0]), Path.of(arguments[1]), System.out::println);
        if (!problems.all().isEmpty()) {
            problems.all().forEach(System.err::println);
            System.err.println(
                    problems.all().size() + " problems in the catalogue; CONTRIBUTING.md tells what each key means");
            System.exit(1);
        }
    }

    /** Checks all languages, and packs them where nothing is wrong; then it reports how complete each translation is. */
    static Problems pack(Path source, Path target, Consumer<String> report) throws IOException {
        Problems problems = new Problems();
        List<Language> languages = new ArrayList<>();
        try (Stream<Path> folders = Files.list(source)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                languages.add(Language.read(folder, problems));
            }
        }
        Language base = languages.stream()
                .filter(language -> language.name().equals(BASE))
                .findFirst()
                .orElseThrow(() -> new IOException("the base language '" + BASE + "' is missing in " + source));
        Checker checker = new Checker(base, Documents.read(source, problems), problems);
        languages.forEach(checker::check);
        if (problems.all().isEmpty()) {
            clear(target);
            Packed packed = new Packed(base, target);
            for (Language language : languages) {
                packed.write(language);
                if (!language.name().equals(BASE)) {
                    Coverage coverage = new Coverage(base, language);
                    report.accept(coverage.line());
                    if (Boolean.getBoolean(NAMES)) {
                        coverage.missing().forEach(report);
                    }
                }
            }
            Files.writeString(
                    target.resolve("languages"),
                    String.join("\n", languages.stream().map(Language::name).toList()) + "\n");
        }
        return problems;
    }

    /** Removes what an earlier build packed: an entry that was deleted must not live on. */
    private static void clear(Path target) throws IOException {
        Files.createDirectories(target);
        List<Path> old;
        try (Stream<Path> folders = Files.list(target)) {
            old = folders.filter(folder -> Files.isDirectory(folder) && !folder.endsWith(OWN))
                    .toList();
        }
        for (Path folder : old) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
