package org.sipcause.catalog.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.catalog.Spelling;

/** Translations of a tiny catalogue: words only, whole, and in their own language. */
class TranslationTest {
    @TempDir
    private Path folder;

    private TinyCatalogue catalogue;

    @BeforeEach
    void aWholeCatalogue() throws IOException {
        catalogue = new TinyCatalogue(folder);
    }

    @Test
    void aTranslationHasWordsOnlyAndTakesItsFactsFromTheBase() throws IOException {
        String words = TinyCatalogue.CODE.formatted("401", "402, 403");
        catalogue.write(
                "../de/codes/401.yaml",
                words.substring(words.indexOf("glance:"))
                                .replace("glance of 401", "kurz")
                                .replace("\"Wrong.\"", "„Falsch.“")
                                .replace("It comes late,", "Es kommt spät,")
                                .replace("as a rule", "meist")
                                .replace("when you must", "sonst")
                                .replace("look at it", "dort")
                        + "typed: [Anmeldung, Kennwort falsch]\n");
        catalogue.write("../de/labels.yaml", "lookup:\n  when: Wann\n");
        assertThat(catalogue.pack("out")).isEmpty();
        assertThat(catalogue.reports())
                .containsExactly("de: codes 1 of 3, pairs 0 of 1, findings 0 of 1, labels 1 of 2");

        Map<String, String> files = catalogue.packed("out");
        assertThat(files.get("de/codes/401")).contains("glance\tkurz\n", "rfc\tRFC 3261\n", "near.0\t402\n");
        assertThat(files.get("de/labels/lookup")).contains("lookup.when\tWann\n", "lookup.for\tfor {code}: \n");
        assertThat(files.get("de/codes.index")).contains("401.glance\tkurz\n", "402.glance\tglance of 402\n");
        assertThat(files.get("languages")).isEqualTo("de\nen\n");
        assertThat(files.get("de/" + Spelling.bucket("kennwortfalsch"))).contains("codes/401");
        assertThat(files).doesNotContainKey("de/codes/402");
    }

    @Test
    void aTranslationWithFactsOtherGapsOrMissingWordsIsRefused() throws IOException {
        catalogue.write("../de/codes/401.yaml", "retry: never\nglance: kurz\n");
        catalogue.write("../de/codes/499.yaml", "glance: kurz\n");
        catalogue.write("../de/labels.yaml", "lookup:\n  for: für {phrase}\n  neu: x\n");

        assertThat(catalogue.pack("out"))
                .anyMatch(problem -> problem.contains("'retry' is a fact and belongs to the file in en"))
                .anyMatch(problem -> problem.contains("'means' is not translated"))
                .anyMatch(problem -> problem.contains("de/codes/499.yaml: there is no such file in en"))
                .anyMatch(problem -> problem.contains("'lookup.for' must have the gaps [code]"))
                .anyMatch(problem -> problem.contains("'lookup.neu' has no counterpart"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "de|wer das sagt, sagt es allen||",
                "de|wait for the answer of this server|is in English: of, the, this|",
                "fr|attendre \"the end of the call\" dans le journal||",
                "ja|応答を待つ||",
                "ja|Retry-After||",
                "ja|wait silently|has no letter of its language's script|",
                "ru|ждать ответа от Asterisk||",
                "zh-Hans|等待 sofia global siptrace on||"
            })
    void aTranslationIsInItsOwnLanguage(String language, String said, String problem) throws IOException {
        catalogue.write("../" + language + "/labels.yaml", "lookup:\n  when: '" + said + "'\n");

        assertThat(catalogue.pack("out"))
                .allMatch(found -> problem != null && found.contains(problem))
                .hasSize(problem == null ? 0 : 1);
    }

    @Test
    void aLineFoldedBetweenWideLettersGetsNoBlank() throws IOException {
        catalogue.write("../ja/labels.yaml", "lookup:\n  when: >-\n    応答を\n    待つ SIP\n    サーバー\n");
        assertThat(catalogue.pack("out")).isEmpty();
        assertThat(catalogue.packed("out").get("ja/labels/lookup")).contains("lookup.when\t応答を待つ SIP サーバー\n");
    }
}
