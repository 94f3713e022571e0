package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.catalog.Words.CodeName;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;

/** The cards of codes and of comparisons, as text. */
class CodeCardsTest {
    private static final Words WORDS = Catalog.words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "503, 503",
        "503 more, 503-more",
        "455, 455",
        "560403, 560403",
        "503 vs 408, 408-503",
        "301 vs 600, 301-600",
        "183 vs 503, 183-503",
        "302 vs 600, 302-600",
        "480 408 503, 408-480-503",
        "404 486 487 600, 404-486-487-600",
        "404 vs 480, 404-480",
        "100 200 302 401 603, 100-200-302-401-603",
        "486 vs 455, 455-486",
        "42, not-a-code",
        "503 vs, one-side"
    })
    void aCardReadsAsItsGoldenFileSays(String question, String name) throws IOException {
        Golden.check(name, text(question));
    }

    static Stream<String> codes() {
        return Stream.concat(
                WORDS.codes().stream().map(CodeName::code), Stream.of("150", "250", "350", "455", "555", "655"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasACardThatCanBeReadAtOnce(String code) {
        String text = text(code);

        assertThat(text.lines().count()).as(text).isLessThanOrEqualTo(15);
        CardWords.check(text);
        CardWords.check(text(code + " more"));
        assertThat(text).startsWith(code + " ").contains("\nDo ").contains("\nNear ");
    }

    @Test
    void aComparisonInAnyOrderHasOneAnswer() {
        assertThat(text("408 vs 503")).isEqualTo(text("503 vs 408"));
        assertThat(text("503 480 408")).isEqualTo(text("480, 408 and 503"));
    }

    @Test
    void aPhraseThatTwoCodesShareIsAnsweredWithBoth() {
        assertThat(text("Not Acceptable")).isEqualTo(text("406 vs 606"));
    }

    static String text(String question) {
        Optional<Card> card = Stream.of(new CompareCommand(), new LookupCommand())
                .flatMap(command -> command.answer(Question.of(question), WORDS).stream())
                .findFirst();
        assertThat(card).as(question).isPresent();
        return PlainText.of(110).render(card.get());
    }
}
