package org.sipcause.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own Java sources, of every module. */
final class Sources {
    private static final Pattern SILENT = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\])'|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

    private Sources() {}

    /** The project's top folder: the first one above with a LICENSE. */
    static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Every Java file below {@code src/<kind>/java} of every module, sorted. */
    static List<Path> java(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(top())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/" + kind + "/java/"))
                    .sorted()
                    .toList();
        }
    }

    /** A source without its comments and without what stands in quotes. */
    static String withoutComments(String source) {
        return SILENT.matcher(source).replaceAll(" ");
    }
}
