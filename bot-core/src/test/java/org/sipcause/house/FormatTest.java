package org.sipcause.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every source stands as palantir-java-format puts it. It runs as a test, not as a Maven plug-in, because it reads sources with
 * the compiler of the JVM that it runs in, and Maven's own JVM may be too old for ours. With {@code -Dformat=apply} it
 * rewrites the files instead.
 */
class FormatTest {
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        boolean apply = "apply".equals(System.getProperty("format"));
        List<String> wrong = new ArrayList<>();
        for (String kind : List.of("main", "test")) {
            for (Path file : Sources.java(kind)) {
                String source = Files.readString(file);
                String formatted = formatter.formatSource(
                        RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(source, Style.PALANTIR)));
                if (!formatted.equals(source) && apply) {
                    Files.writeString(file, formatted);
                } else if (!formatted.equals(source)) {
                    wrong.add(Sources.top().relativize(file).toString());
                }
            }
        }
        assertThat(wrong)
                .as("files to format: mvn -q test -pl bot-core -am -Dtest=FormatTest -Dformat=apply"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEmpty();
    }
}
