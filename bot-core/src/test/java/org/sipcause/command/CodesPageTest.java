package org.sipcause.command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.TermKind;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;

/**
 * {@code docs/codes.md} lists what can be looked up: generated from the catalogue, so that it cannot say anything else.
 * {@code -Dgolden=write} writes it anew.
 */
class CodesPageTest {
    private static final Path PAGE = Path.of("../docs/codes.md");
    private static final String HEAD = """
            # What can be looked up

            Every entry of the catalogue, with the words that find it: its name, or what stands under *Ask*. This page is generated from
            the catalogue; CONTRIBUTING says how.

            ## Response codes

            | Code | Phrase | It says | Document | To the PSTN | Told apart by hand from |
            | --- | --- | --- | --- | --- | --- |
            """;

    private final Words words = Catalog.words(Locale.ENGLISH);

    @Test
    void thePageSaysWhatTheCatalogueHolds() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(page)
                .as("docs/codes.md; -Dgolden=write writes it anew")
                .isEqualTo(Files.exists(PAGE) ? Files.readString(PAGE) : "");
    }

    private String page() {
        StringBuilder page = new StringBuilder(HEAD);
        topics().filter(ResponseCode.class::isInstance)
                .map(ResponseCode.class::cast)
                .forEach(code -> page.append(row(code)));
        for (TermKind kind : TermKind.values()) {
            page.append("\n## ")
                    .append(capital(words.label("term." + kind.folder() + ".is")))
                    .append("\n\n| Ask | Name | It says | Document |\n| --- | --- | --- | --- |\n");
            topics().filter(topic -> topic instanceof Term term && term.kind() == kind)
                    .map(Term.class::cast)
                    .forEach(term -> page.append(row(term)));
        }
        return page.toString();
    }

    private Stream<Topic> topics() {
        return words.names().stream().flatMap(name -> words.topic(name.id()).stream());
    }

    private String row(ResponseCode code) {
        String others = words.codes().stream()
                .map(Words.CodeName::code)
                .filter(other -> !other.equals(code.code()))
                .filter(other -> words.pair(List.of(code.code(), other)).isPresent())
                .collect(joining(", "));
        String document = code.facts().rfc()
                + code.facts().section().map(section -> " §" + section).orElse("");
        return cells(
                code.code(),
                code.phrase(),
                code.glance(),
                document,
                code.facts().isup().isPresent()
                        ? String.valueOf(code.facts().isup().getAsInt())
                        : "",
                others);
    }

    private String row(Term term) {
        String ask =
                words.label("term." + term.kind().folder() + ".ask", Map.of("key", term.key(), "name", term.name()));
        return cells("`" + ask + "`", term.name(), term.glance(), String.join(", ", term.references()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String cells(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|").replace("<", "\\<"))
                .collect(joining(" | ", "| ", " |\n"));
    }
}
