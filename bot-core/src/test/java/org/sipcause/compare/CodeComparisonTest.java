package org.sipcause.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;

class CodeComparisonTest {
    private static final Words WORDS = Catalog.words(Locale.ENGLISH);

    @Test
    void theOrderOfTheQuestionDoesNotMatter() {
        assertThat(compare("503", "408", "480")).isEqualTo(compare("480", "503", "408"));
    }

    @ParameterizedTest
    @CsvSource({"183,503", "302,600", "301,600", "100,608", "200,404", "302,200", "904,403"})
    void differentKindsOfInformationAreNotSetAgainstEachOtherAsAlternatives(String one, String other) {
        String lead = compare(one, other).lead();

        assertThat(lead)
                .contains("Different kinds of information, not alternatives")
                .containsIgnoringCase("after " + one)
                .containsIgnoringCase("after " + other);
    }

    @Test
    void failuresOfDifferentClassesDifferInHowFarTheySpeak() {
        assertThat(compare("404", "604").lead()).isNotBlank();
        assertThat(compare("415", "513", "608").lead())
                .contains("a 4xx speaks of this request", "a 5xx of the server", "a 6xx of every place");
    }

    @Test
    void aRowNamesEverySideAndOneThatAllShareIsSaidOnce() {
        CodeComparison comparison = compare("403", "404");

        assertThat(comparison.rows()).allMatch(row -> row.cells().size() == 2).noneMatch(Row::same);
        assertThat(comparison.shared()).extracting(Row::aspect).contains(Aspect.CLASS, Aspect.FORKS);
    }

    @Test
    void theSixHundredsEndTheOtherForks() {
        assertThat(compare("486", "600").rows())
                .filteredOn(row -> row.aspect() == Aspect.FORKS)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).containsExactly("ends this branch, others go on", "ends all branches"));
    }

    @Test
    void whatIsWrittenAboutSomeOfTheSidesIsUsed() {
        CodeComparison comparison = compare("404", "486", "600", "487");

        assertThat(comparison.written()).isEmpty();
        assertThat(comparison.parts()).isNotEmpty();
    }

    @Test
    void twoCodesOfALargerHandWrittenComparisonAreToldApartByItsRows() {
        CodeComparison comparison = compare("410", "484");

        assertThat(comparison.written()).isEmpty();
        assertThat(comparison.rows())
                .first()
                .satisfies(row -> assertThat(row.aspect()).isEqualTo(Aspect.TELL));
    }

    @Test
    void aChallengeIsAStepAndNoFailure() {
        assertThat(compare("100", "401").lead())
                .contains("401 asks for credentials")
                .doesNotContain("error");
    }

    @Test
    void fewerThanTwoMoreThanFiveOrEqualCodesAreAProgrammingError() {
        assertThatThrownBy(() -> compare("503")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> compare("503", "503")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> compare("400", "401", "402", "403", "404", "405"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CodeComparison compare(String... codes) {
        List<ResponseCode> entries =
                Stream.of(codes).map(code -> WORDS.explain(code).orElseThrow()).toList();
        return CodeComparison.of(entries, WORDS);
    }
}
