package org.sipcause.catalog.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tiny catalogue, whole at first, then broken in one place a test. */
class PackTest {
    @TempDir
    private Path folder;

    private TinyCatalogue catalogue;

    @BeforeEach
    void aWholeCatalogue() throws IOException {
        catalogue = new TinyCatalogue(folder);
    }

    @Test
    void aWholeCatalogueIsPackedAndTheSameFilesGiveTheSameBytes() throws IOException {
        assertThat(catalogue.pack("one")).isEmpty();
        assertThat(catalogue.pack("other")).isEmpty();
        assertThat(catalogue.packed("one"))
                .isEqualTo(catalogue.packed("other"))
                .containsKeys("en/codes/401", "en/labels/lookup", "languages");
    }

    @Test
    void anEntryIsALineAValue() throws IOException {
        catalogue.write("labels.yaml", "a:\n  b: \"x\\ty\\\\z\\nw \"\n");
        assertThat(catalogue.pack("out")).isEmpty();

        Map<String, String> files = catalogue.packed("out");
        assertThat(files.get("en/codes/401"))
                .contains("do.0\tOne: of 401.\n", "when\tIt comes late, as a rule.\n", "q850.0\t18\n")
                .doesNotContain("must.0", "\nmust\t");
        assertThat(files.get("en/labels/a")).isEqualTo("a.b\tx\\ty\\\\z\\nw \n");
        assertThat(files.get("en/codes.index")).startsWith("401\tPhrase of 401\n401.glance\tglance of 401\n402\t");
        assertThat(files.get("en/pairs.index")).isEqualTo("401-402\t401 402\n");
    }

    @Test
    void whatWasPackedFromADeletedFileGoes() throws IOException {
        catalogue.pack("out");
        Files.delete(catalogue.file("pairs/401-402.yaml"));

        assertThat(catalogue.pack("out")).isEmpty();
        assertThat(catalogue.packed("out")).doesNotContainKey("en/pairs/401-402");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "codes/401.yaml|code: 401|code: 404|1: 'code' is '404'; the file says 401",
                "codes/401.yaml|phrase: Phrase|frase: Phrase|2: 'frase' is no key",
                "codes/401.yaml|scope: this request\\n||'scope' is missing",
                "codes/401.yaml|retry: same|retry: often|7: 'retry' is 'often'; it must be one of none, same",
                "codes/401.yaml|near: [402, 403]|near: [402, 499]|'near' names 499, which is no other code here",
                "codes/401.yaml|near: [402, 403]|near: [402]|'near' needs two to five",
                "codes/401.yaml|[RFC 3261 §16.7]|[RFC3261 16.7]|'also' has 'RFC3261 16.7'; write it as 'RFC 3261 §16.7'",
                "codes/401.yaml|(RFC 3261 §16.7)|(§16.7)|14: 'means' has a section without its document",
                "codes/401.yaml|(RFC 3261 §16.7)|(RFC 3261 §99.7)|14: RFC 3261 §99.7 is not in rfcs.yaml",
                "codes/401.yaml|section: \"21.4.9\"|section: \"21.4.99\"|5: RFC 3261 §21.4.99 is not in rfcs.yaml",
                "findings/no-answer.yaml|RFC 3261 §17|RFC 9999 §17|RFC 9999 is not in rfcs.yaml",
                "codes/401.yaml|q850: [18]|q850: [128]|'q850' has '128'; it must be an ISDN cause",
                "codes/401.yaml|must: []|must: [via now]|'must' has 'via now'; it must be a header name",
                "codes/401.yaml|glance: g|glance: a glance that goes on and on and on and on and g|'glance' has 60 characters; 46 fit",
                "codes/401.yaml|next: wait|next: wait.|'next' is a clause and needs no full stop",
                "codes/401.yaml|\"Wrong.\" Right|Wrong. Right|'misread' must begin with the misreading in double quotes",
                "codes/401.yaml|who: somebody|who: [a, b]|'who' is a list of values, it must be one value",
                "codes/401.yaml|comes late|comes comes late|15: 'when' says a word twice: 'comes comes'",
                "codes/401.yaml|comes late|comes {late}|'when' has a brace",
                "codes/401.yaml|comes late|comes **late**|'when' has markup",
                "codes/401.yaml|who: somebody|who: some: body|21: this is no YAML",
                "codes/401.yaml|who: somebody|who: somebody\\nwho: other|'who' stands here twice",
                "codes/401.yaml|who: somebody|who: &a [*a]|nested more than",
                "pairs/401-402.yaml|    \"402\": late\\n||4: this row needs exactly look, 401, 402",
                "pairs/401-402.yaml|[401, 402]|[402, 401]|'codes' must be ascending",
                "pairs/401-402.yaml|[401, 402]|[401, 409]|'codes' names 409, which has no file",
                "pairs/401-402.yaml|fact: late|fact: later|4: 'observe' knows no fact 'later'",
                "pairs/401-402.yaml|\"402\": yes|\"402\": often|4: 'observe' cannot expect 'often' of late",
                "pairs/401-402.yaml|\"402\": yes|\"402\": no|4: 'observe' expects the same of every code",
                "pairs/401-402.yaml|, \"402\": yes||4: 'observe' needs exactly fact, 401, 402",
                "findings/no-answer.yaml|id: no-answer|id: answer|'id' is 'answer'; the file says no-answer",
                "findings/no-answer.yaml|from {server}|from {server|'title' has a brace at character 16",
                "findings/no-answer.yaml|RFC 3261 §17|rfc3261 §17|'reference' has 'rfc3261 §17",
                "labels.yaml|for {code}|for {Code}|3: 'lookup.for' has a brace",
                "labels.yaml|lookup:|- lookup:|begin the file with keys"
            })
    void aFaultIsNamedWithItsFileAndLine(String file, String good, String bad, String sentence) throws IOException {
        Path path = catalogue.file(file);
        String text = Files.readString(path);
        String broken = text.replace(good.replace("\\n", "\n"), bad == null ? "" : bad.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(text);
        Files.writeString(path, broken);

        assertThat(catalogue.pack("out"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("en/" + file + ":").contains(sentence));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theTableOfDocumentsNeedsNumbersAndTitles() throws IOException {
        catalogue.write(
                "../rfcs.yaml", TinyCatalogue.DOCUMENTS + "rfc1: {title: One}\n\"3262\": {sections: [\"3\"]}\n");

        assertThat(catalogue.pack("out"))
                .anyMatch(problem -> problem.contains("'rfc1' is no number"))
                .anyMatch(problem -> problem.contains("RFC 3262 has no title"));
    }

    @Test
    void filesThatBelongNowhereAreNamed() throws IOException {
        catalogue.write("codes/readme.txt", "x");
        catalogue.write("notes.yaml", "a: b");

        assertThat(catalogue.pack("out"))
                .anyMatch(problem -> problem.contains("readme.txt"))
                .anyMatch(problem -> problem.contains("notes.yaml"));
    }
}
