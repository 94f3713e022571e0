package org.sipcause.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Map<String, String> VALUES = Map.of("code", "503", "server", "<sip:{x}>", "rtt2", "38 ms");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain words|plain words",
                "{code}|503",
                "{code} from {server} after {rtt2}.|503 from <sip:{x}> after 38 ms.",
                "awk '{{print $1}}'|awk '{print $1}'",
                "{{{code}}}|{503}"
            })
    void gapsAreFilled(String sentence, String filled) {
        assertThat(Template.fill(sentence, VALUES)).isEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{}", "{code", "code}", "{Code}", "{co de}", "{2x}", "a {{code}"})
    void aBraceThatOpensNoGapIsRefused(String sentence) {
        assertThatThrownBy(() -> Template.fill(sentence, VALUES)).hasMessageContaining("brace");
        assertThatThrownBy(() -> Template.gaps(sentence)).hasMessageContaining("brace");
    }

    @Test
    void gapsAreNamed() {
        assertThat(Template.gaps("{b} {{x}} {a} {b}")).containsExactly("a", "b");
    }

    @Test
    void wordsOfAFindingFillTheirGapsAndFailLoudlyWhereOneHasNoValue() {
        FindingText text = new FindingText(
                "x",
                "{code}",
                "by {code}",
                List.of("do {code}"),
                Optional.of("not {code}"),
                Optional.empty(),
                Map.of("asterisk", "see {code}"),
                "RFC 3261");

        assertThat(text.filled(Map.of("code", "503"), Map.of()).fix()).containsExactly("do 503");
        assertThat(text.filled(Map.of("code", "503"), Map.of()).checks()).containsEntry("asterisk", "see 503");
        assertThatThrownBy(() -> text.filled(Map.of(), Map.of())).hasMessageContaining("{code}");
    }

    @Test
    void whatIsNotKnownIsSaidInWords() {
        FindingText text = new FindingText(
                "x",
                "Refused: {server} said no",
                "So it was. {server} is full[[ since {latency}]].",
                List.of(),
                Optional.empty(),
                Optional.of("show {server}"),
                Map.of(),
                "RFC 3261");
        FindingText filled = text.filled(
                Map.of("server", Template.UNKNOWN, "latency", Template.UNKNOWN), Map.of("server", "the server"));

        assertThat(filled.title()).isEqualTo("Refused: the server said no");
        assertThat(filled.explanation()).isEqualTo("So it was. The server is full.");
        assertThat(filled.next()).contains("show SERVER");
    }

    @Test
    void aPartAboutSomethingUnknownIsLeftOut() {
        String sentence = "{server} refused[[ after {latency}]].[[ It calls itself {software}.]]";

        assertThat(Template.fill(sentence, Map.of("server", "gw", "latency", "38 ms", "software", "X")))
                .isEqualTo("gw refused after 38 ms. It calls itself X.");
        assertThat(Template.fill(
                        sentence, Map.of("server", "gw", "latency", Template.UNKNOWN, "software", Template.UNKNOWN)))
                .isEqualTo("gw refused.");
        assertThat(Template.gaps(sentence)).containsExactly("latency", "server", "software");
        assertThatThrownBy(() -> Template.fill("a [[ b", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{server} antwortete|Der Server antwortete",
                "Gut. {server} antwortete|Gut. Der Server antwortete",
                "Abgelehnt: {server} antwortete|Abgelehnt: der Server antwortete",
                "Betreiber von {server}|Betreiber von dem Server",
                "sandte an {server}|sandte an Server",
                "sandte[[ nach {latency}]] an {server}|sandte an Server"
            })
    void whatIsUnknownTakesTheFormThatItsPlaceAsksFor(String sentence, String filled) {
        Map<String, String> unknown =
                Map.of("server", "Server|der Server|dem Server", "form-2", "^ : ;", "form-3", "von mit");

        assertThat(Template.fill(sentence, Map.of("server", Template.UNKNOWN, "latency", Template.UNKNOWN), unknown))
                .isEqualTo(filled);
    }
}
