package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.SampleQuestions;
import org.sipcause.compare.CodeComparison;
import org.sipcause.compare.Row;

/** Any two registered codes can be compared, and every comparison reads as if it were the only one. */
class AllPairsTest {
    private static final Words WORDS = Catalog.words(Locale.ENGLISH);
    private static final List<ResponseCode> CODES = SampleQuestions.registeredCodes(WORDS);

    static Stream<ResponseCode> codes() {
        return CODES.stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyPairIsToldApartByBothSides(ResponseCode one) {
        assertThat(CODES).hasSize(75);
        for (ResponseCode other : CODES) {
            if (other.code().compareTo(one.code()) > 0) {
                check(one, other);
            }
        }
    }

    private static void check(ResponseCode one, ResponseCode other) {
        CodeComparison comparison = CodeComparison.of(List.of(other, one), WORDS);
        Card card = ComparisonCard.of(comparison, WORDS);
        String text = PlainText.of(110).render(card);
        String title = one.code() + " vs " + other.code();

        assertThat(text.lines().count()).as(text).isLessThanOrEqualTo(25);
        CardWords.check(text);
        assertThat(card.title()).contains(one.code(), other.code());
        assertThat(comparison.lead()).as(title).endsWith(".");
        assertThat(comparison.rows()).as(title).hasSizeGreaterThanOrEqualTo(3);
        for (Row row : comparison.rows()) {
            assertThat(row.cells()).as("%s, %s", title, row.label()).hasSize(2).noneMatch(String::isBlank);
        }
        for (int side : IntStream.range(0, 2).toArray()) {
            assertThat(comparison.written().isPresent()
                            || comparison
                                    .lead()
                                    .contains(comparison.sides().get(side).code()))
                    .as(title)
                    .isTrue();
        }
    }
}
