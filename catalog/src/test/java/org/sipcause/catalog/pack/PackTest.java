package org.sipcause.catalog.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.catalog.Spelling;

/** A tiny catalogue, whole at first, then broken in one place a test. */
class PackTest {
    private static final String CODE = """
            code: %1$s
            phrase: Phrase of %1$s
            registration: registered
            rfc: RFC 3261
            section: "21.4.9"
            also: [RFC 3261 §16.7]
            methods: any
            retry: same
            dialog: transaction
            must: []
            q850: [18]
            isup: 102
            near: [%2$s]
            glance: glance of %1$s
            means: Meaning of %1$s (RFC 3261 §16.7).
            when: >-
              It comes late,
              as a rule.
            do:
              - "One: of %1$s."
              - Two of %1$s.
            who: somebody
            repeat: Later.
            misread: >-
              "Wrong." Right.
            sender: a proxy
            seen: late
            before: nothing
            next: wait
            scope: this request
            send: when you must
            read: look at it
            """;
    private static final String PAIR = """
            codes: [401, 402]
            lead: One or the other.
            tells:
              - look: time
                observe: {fact: late, "401": no, "402": yes}
                "401": early
                "402": late
              - look: place
                "401": here
                "402": there
            confused: they look alike
            rfc: [RFC 3261 §21.4]
            """;
    private static final String FINDING = """
            id: no-answer
            title: "No answer from {server}"
            explanation: It stayed silent for {seconds} s.
            fix:
              - "Operator: look at {server}."
            reference: RFC 3261 §17.1.1.2
            """;

    private static final String DOCUMENTS = """
            "3261":
              title: "SIP: Session Initiation Protocol"
              sections: ["16.7", "17.1.1.2", "21.4", "21.4.9"]
            """;

    @TempDir
    private Path folder;

    private final List<String> reports = new ArrayList<>();

    private Path english;

    @BeforeEach
    void aWholeCatalogue() throws IOException {
        english = folder.resolve("source/en");
        write("codes/401.yaml", CODE.formatted("401", "402, 403"));
        write("codes/402.yaml", CODE.formatted("402", "401, 403"));
        write("codes/403.yaml", CODE.formatted("403", "401, 402"));
        write("pairs/401-402.yaml", PAIR);
        write("findings/no-answer.yaml", FINDING);
        write("labels.yaml", "lookup:\n  when: When\n  for: \"for {code}: \"\n");
        write("../rfcs.yaml", DOCUMENTS);
    }

    @Test
    void aWholeCatalogueIsPackedAndTheSameFilesGiveTheSameBytes() throws IOException {
        assertThat(pack("one")).isEmpty();
        assertThat(pack("other")).isEmpty();
        assertThat(packed("one"))
                .isEqualTo(packed("other"))
                .containsKeys("en/codes/401", "en/labels/lookup", "languages");
    }

    @Test
    void anEntryIsALineAValue() throws IOException {
        write("labels.yaml", "a:\n  b: \"x\\ty\\\\z\\nw \"\n");
        assertThat(pack("out")).isEmpty();

        Map<String, String> files = packed("out");
        assertThat(files.get("en/codes/401"))
                .contains("do.0\tOne: of 401.\n", "when\tIt comes late, as a rule.\n", "q850.0\t18\n")
                .doesNotContain("must.0", "\nmust\t");
        assertThat(files.get("en/labels/a")).isEqualTo("a.b\tx\\ty\\\\z\\nw \n");
        assertThat(files.get("en/codes.index")).startsWith("401\tPhrase of 401\n401.glance\tglance of 401\n402\t");
        assertThat(files.get("en/pairs.index")).isEqualTo("401-402\t401 402\n");
    }

    @Test
    void whatWasPackedFromADeletedFileGoes() throws IOException {
        pack("out");
        Files.delete(english.resolve("pairs/401-402.yaml"));

        assertThat(pack("out")).isEmpty();
        assertThat(packed("out")).doesNotContainKey("en/pairs/401-402");
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
                "codes/401.yaml|retry: same|retry: often|8: 'retry' is 'often'; it must be one of none, same",
                "codes/401.yaml|near: [402, 403]|near: [402, 499]|'near' names 499, which is no other code here",
                "codes/401.yaml|near: [402, 403]|near: [402]|'near' needs two to five",
                "codes/401.yaml|[RFC 3261 §16.7]|[RFC3261 16.7]|'also' has 'RFC3261 16.7'; write it as 'RFC 3261 §16.7'",
                "codes/401.yaml|(RFC 3261 §16.7)|(§16.7)|15: 'means' has a section without its document",
                "codes/401.yaml|(RFC 3261 §16.7)|(RFC 3261 §99.7)|15: RFC 3261 §99.7 is not in rfcs.yaml",
                "codes/401.yaml|section: \"21.4.9\"|section: \"21.4.99\"|5: RFC 3261 §21.4.99 is not in rfcs.yaml",
                "findings/no-answer.yaml|RFC 3261 §17|RFC 9999 §17|RFC 9999 is not in rfcs.yaml",
                "codes/401.yaml|q850: [18]|q850: [128]|'q850' has '128'; it must be an ISDN cause",
                "codes/401.yaml|must: []|must: [via now]|'must' has 'via now'; it must be a header name",
                "codes/401.yaml|glance: g|glance: a glance that goes on and on and on and on and g|'glance' has 60 characters; 46 fit",
                "codes/401.yaml|next: wait|next: wait.|'next' is a clause and needs no full stop",
                "codes/401.yaml|\"Wrong.\" Right|Wrong. Right|'misread' must begin with the misreading in double quotes",
                "codes/401.yaml|who: somebody|who: [a, b]|'who' is a list of values, it must be one value",
                "codes/401.yaml|comes late|comes comes late|16: 'when' says a word twice: 'comes comes'",
                "codes/401.yaml|comes late|comes {late}|'when' has a brace",
                "codes/401.yaml|comes late|comes **late**|'when' has markup",
                "codes/401.yaml|who: somebody|who: some: body|22: this is no YAML",
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
        Path path = english.resolve(file);
        String text = Files.readString(path);
        String broken = text.replace(good.replace("\\n", "\n"), bad == null ? "" : bad.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(text);
        Files.writeString(path, broken);

        assertThat(pack("out"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("en/" + file + ":").contains(sentence));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theTableOfDocumentsNeedsNumbersAndTitles() throws IOException {
        write("../rfcs.yaml", DOCUMENTS + "rfc1: {title: One}\n\"3262\": {sections: [\"3\"]}\n");

        assertThat(pack("out"))
                .anyMatch(problem -> problem.contains("'rfc1' is no number"))
                .anyMatch(problem -> problem.contains("RFC 3262 has no title"));
    }

    @Test
    void filesThatBelongNowhereAreNamed() throws IOException {
        write("codes/readme.txt", "x");
        write("notes.yaml", "a: b");

        assertThat(pack("out"))
                .anyMatch(problem -> problem.contains("readme.txt"))
                .anyMatch(problem -> problem.contains("notes.yaml"));
    }

    @Test
    void aTranslationHasWordsOnlyAndTakesItsFactsFromTheBase() throws IOException {
        write(
                "../de/codes/401.yaml",
                words(CODE.formatted("401", "402, 403"))
                                .replace("glance of 401", "kurz")
                                .replace("\"Wrong.\"", "„Falsch.“")
                                .replace("It comes late,", "Es kommt spät,")
                                .replace("as a rule", "meist")
                                .replace("when you must", "sonst")
                                .replace("look at it", "dort")
                        + "typed: [Anmeldung, Kennwort falsch]\n");
        write("../de/labels.yaml", "lookup:\n  when: Wann\n");
        assertThat(pack("out")).isEmpty();
        assertThat(reports).containsExactly("de: codes 1 of 3, pairs 0 of 1, findings 0 of 1, labels 1 of 2");

        Map<String, String> files = packed("out");
        assertThat(files.get("de/codes/401")).contains("glance\tkurz\n", "rfc\tRFC 3261\n", "near.0\t402\n");
        assertThat(files.get("de/labels/lookup")).contains("lookup.when\tWann\n", "lookup.for\tfor {code}: \n");
        assertThat(files.get("de/codes.index")).contains("401.glance\tkurz\n", "402.glance\tglance of 402\n");
        assertThat(files.get("languages")).isEqualTo("de\nen\n");
        assertThat(files.get("de/" + Spelling.bucket("kennwortfalsch"))).contains("codes/401");
        assertThat(files).doesNotContainKey("de/codes/402");
    }

    @Test
    void aTranslationWithFactsOtherGapsOrMissingWordsIsRefused() throws IOException {
        write("../de/codes/401.yaml", "retry: never\nglance: kurz\n");
        write("../de/codes/499.yaml", "glance: kurz\n");
        write("../de/labels.yaml", "lookup:\n  for: für {phrase}\n  neu: x\n");

        assertThat(pack("out"))
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
        write("../" + language + "/labels.yaml", "lookup:\n  when: '" + said + "'\n");

        assertThat(pack("out"))
                .allMatch(found -> problem != null && found.contains(problem))
                .hasSize(problem == null ? 0 : 1);
    }

    @Test
    void aLineFoldedBetweenWideLettersGetsNoBlank() throws IOException {
        write("../ja/labels.yaml", "lookup:\n  when: >-\n    応答を\n    待つ SIP\n    サーバー\n");
        assertThat(pack("out")).isEmpty();
        assertThat(packed("out").get("ja/labels/lookup")).contains("lookup.when\t応答を待つ SIP サーバー\n");
    }

    private static String words(String code) {
        return code.substring(code.indexOf("glance:"));
    }

    private void write(String name, String text) throws IOException {
        Path path = english.resolve(name).normalize();
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> pack(String target) throws IOException {
        return Pack.pack(folder.resolve("source"), folder.resolve(target), reports::add).all().stream()
                .map(Problem::toString)
                .toList();
    }

    private Map<String, String> packed(String target) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path out = folder.resolve(target);
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
