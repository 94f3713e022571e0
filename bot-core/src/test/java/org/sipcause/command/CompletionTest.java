package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.catalog.Catalog;
import org.sipcause.chat.Question;
import org.sipcause.chat.Suggestion;
import org.sipcause.chat.Tone;

class CompletionTest {
    private static final int MOST = 25;

    private final Completion completion = new Completion(Catalog.words(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "503, 503",
        "serv, 500",
        "busy, 486",
        "retr, Retry-After header",
        "cause 34, cause 34",
        "circuit, cause 34",
        "timer b, Timer B",
        "503 vs 4, 503 vs 400",
        "timer b vs timer f, timer b vs Timer F"
    })
    void whatIsBegunIsCompleted(String typed, String question) {
        assertThat(completion.of(typed, MOST)).extracting(Suggestion::question).contains(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "cause", "header", "zzz", "a", "480 vs ", " vs ", "{", "\\"})
    void whatIsSuggestedFitsAndIsUnderstood(String typed) {
        assertThat(completion.of(typed, MOST)).hasSizeLessThanOrEqualTo(MOST).allSatisfy(suggestion -> {
            assertThat(suggestion.question()).hasSizeBetween(1, Suggestion.LONGEST);
            assertThat(suggestion.label()).hasSizeBetween(1, Suggestion.LONGEST);
            if (!typed.contains("vs")) {
                assertThat(new LookupCommand().answer(Question.of(suggestion.question()), completion.words()))
                        .hasValueSatisfying(card -> assertThat(card.tone()).isEqualTo(Tone.NEUTRAL));
            }
        });
    }

    @Test
    void aLongTextIsNotSearchedFor() {
        assertThat(completion.of("x".repeat(100_000), MOST)).hasSize(MOST);
    }
}
