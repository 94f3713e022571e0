package org.sipcause.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.catalog.ResponseCode.DialogEffect;
import org.sipcause.catalog.ResponseCode.Registration;
import org.sipcause.catalog.ResponseCode.Retry;

class CatalogTest {
    static final String REGISTERED =
            "100 180 181 182 183 199 200 202 204 300 301 302 305 380 400 401 402 403 404 405 406"
                    + " 407 408 410 412 413 414 415 416 417 420 421 422 423 424 425 428 429 430 433 436 437 438 439 440 469 470 480"
                    + " 481 482 483 484 485 486 487 488 489 491 493 494 500 501 502 503 504 505 513 555 580 600 603 604 606 607 608";
    private static final String OTHERS =
            "409 411 473 474 475 476 477 478 479 490 492 495 496 497 498 499 687 900 904 908 560xxx";

    private final Words words = Catalog.words(Locale.ENGLISH);

    @Test
    void everyRegisteredCodeIsThere() {
        assertThat(REGISTERED.split(" ", -1))
                .hasSize(75)
                .allSatisfy(code -> assertThat(words.code(code))
                        .hasValueSatisfying(entry -> assertThat(entry.facts().registration())
                                .isIn(Registration.REGISTERED, Registration.DEPRECATED)));
    }

    @Test
    void codesSeenInTheFieldWithoutARegistrationAreThere() {
        assertThat(OTHERS.split(" ", -1))
                .hasSize(21)
                .allSatisfy(code -> assertThat(words.code(code))
                        .hasValueSatisfying(entry -> assertThat(entry.facts().registration())
                                .isNotIn(Registration.REGISTERED, Registration.DEPRECATED)));
    }

    @Test
    void theIndexNamesAllCodesInAscendingOrder() {
        assertThat(words.codes())
                .hasSize(96)
                .isSortedAccordingTo((one, other) -> one.code().compareTo(other.code()))
                .contains(new Words.CodeName("503", "Service Unavailable", "the server cannot serve now"));
    }

    @Test
    void anEntryHoldsFactsAndWords() {
        ResponseCode code = words.code("503").orElseThrow();

        assertThat(code.phrase()).isEqualTo("Service Unavailable");
        assertThat(code.facts().rfc()).isEqualTo("RFC 3261");
        assertThat(code.facts().section()).contains("21.5.4");
        assertThat(code.facts().retry()).isEqualTo(Retry.ELSEWHERE);
        assertThat(code.facts().dialog()).isEqualTo(DialogEffect.TRANSACTION);
        assertThat(code.facts().q850()).contains(34, 38, 41, 42, 47);
        assertThat(code.facts().isup()).hasValue(41);
        assertThat(code.said().steps()).hasSizeGreaterThan(1);
    }

    @Test
    void aCodeThatNobodyRegisteredIsExplainedByItsClass() {
        assertThat(words.code("455")).isEmpty();
        assertThat(words.explain("455")).hasValueSatisfying(code -> {
            assertThat(code.code()).isEqualTo("455");
            assertThat(code.said().means())
                    .contains("as the x00 of its class")
                    .contains("400")
                    .contains("§8.1.3.2");
        });
        assertThat(words.explain("150"))
                .hasValueSatisfying(code -> assertThat(code.said().means()).contains("183"));
    }

    @Test
    void everyNumberOfAClassHasAnExplanation() {
        for (int code = 100; code < 700; code++) {
            assertThat(words.explain(String.valueOf(code))).as("%d", code).isPresent();
        }
    }

    @Test
    void aMicrosoftCodeBelongsToItsFamily() {
        assertThat(words.explain("560403"))
                .hasValueSatisfying(code -> assertThat(code.code()).isEqualTo("560403"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "42", "099", "700", "999", "5034", "561403", "x", "../labels", "5x3", "４０４", "503 ", "1xx"})
    void whatIsNoCodeHasNoExplanation(String code) {
        assertThat(words.explain(code)).isEmpty();
    }

    @Test
    void aPairIsFoundInAnyOrder() {
        assertThat(words.pair(List.of("503", "408")))
                .hasValueSatisfying(pair -> assertThat(pair.codes()).containsExactly("408", "503"))
                .isEqualTo(words.pair(List.of("408", "503")));
        assertThat(words.pair(List.of("100", "608"))).isEmpty();
        assertThat(words.pair(List.of("..", "labels"))).isEmpty();
    }

    @Test
    void everyRowOfAPairNamesEveryCode() {
        for (CodePair pair : words.pairsWithin(
                words.codes().stream().map(Words.CodeName::code).toList())) {
            assertThat(pair.tells())
                    .allSatisfy(
                            tell -> assertThat(tell.each().keySet()).containsExactlyInAnyOrderElementsOf(pair.codes()));
        }
    }

    @Test
    void thePairsWithinSomeCodesAreThoseThatSpeakOfNoOther() {
        assertThat(words.pairsWithin(List.of("503", "480", "408")))
                .extracting(CodePair::codes)
                .contains(List.of("408", "480", "503"), List.of("408", "503"))
                .allMatch(codes -> List.of("408", "480", "503").containsAll(codes))
                .first()
                .isEqualTo(List.of("408", "480", "503"));
    }

    @Test
    void theComparisonAroundSomeCodesSpeaksOfAllOfThemAndMore() {
        assertThat(words.pairAround(List.of("480", "404")))
                .hasValueSatisfying(
                        pair -> assertThat(pair.codes()).contains("404", "480").hasSizeGreaterThan(2));
        assertThat(words.pairAround(List.of("100", "608"))).isEmpty();
    }

    @Test
    void aLanguageThatIsNotThereIsEnglish() {
        for (Locale locale : List.of(Locale.forLanguageTag("tlh"), Locale.ROOT, Locale.of("../en"), Locale.UK)) {
            assertThat(Catalog.words(locale).code("503")).isEqualTo(words.code("503"));
        }
    }

    @Test
    void aLabelFillsItsGaps() {
        assertThat(words.label("wrong.not-code", Map.of("text", "42"))).isEqualTo("42 is not a SIP response code");
    }

    @Test
    void aMissingLabelOrValueIsAProgrammingError() {
        assertThatThrownBy(() -> words.label("no.such")).hasMessageContaining("no.such");
        assertThatThrownBy(() -> words.label("wrong.not-code")).hasMessageContaining("{text}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-rule", "../labels", "a/b", "A"})
    void aFindingWithoutWordsIsEmpty(String id) {
        assertThat(words.finding(id)).isEmpty();
    }
}
