package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.Bot;
import org.sipcause.catalog.Catalog;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

/** Questions as people speak, in their own language or in another one than they read. */
class RewordedTest {
    private static final String COMPARED = "408 Request Timeout vs 503 Service Unavailable";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|what does 488 mean|488 Not Acceptable Here",
                "en|why 403 forbidden?|403 Forbidden",
                "en|what is the meaning of 604|604 Does Not Exist Anywhere",
                "en|how do I fix a 488 Not Acceptable Here|488 Not Acceptable Here",
                "en|\uD83D\uDCDE 486|486 Busy Here",
                "en|compact form of via|Via header",
                "en|cause 16 31|Cause 16: Normal call clearing vs Cause 31: Normal, unspecified",
                "en|was bedeutet 503|503 Service Unavailable",
                "de|was ist ein 486|486 Busy Here",
                "de|Timer B gegen F|Timer B vs Timer F",
                "fr|c’est quoi le 486 ?|486 Busy Here",
                "fr|minuterie B|Timer B",
                "es|¿qué es 486?|486 Busy Here",
                "es|temporizador B|Timer B",
                "pt-BR|o que significa 486|486 Busy Here",
                "ru|что такое 486?|486 Busy Here",
                "ru|таймер B|Timer B",
                "ja|486とは|486 Busy Here",
                "ja|４８６|486 Busy Here",
                "ja|タイマー B|Timer B",
                "zh-Hans|486是什么意思？|486 Busy Here",
                "zh-Hans|定时器 B|Timer B"
            })
    void wordsThatAskAreTakenAway(String language, String typed, String title) {
        assertThat(title(language, typed)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|503 with 408",
                "en|difference 503 408",
                "en|error codes 503 and 408",
                "de|Unterschied zwischen 503 und 408",
                "de|503 oder 408",
                "fr|différence entre 503 et 408",
                "es|diferencia entre 503 y 408",
                "pt-BR|503 e 408",
                "ru|чем отличается 503 от 408",
                "ja|503と408の違い",
                "ja|503 vs 408 の違い",
                "ja|５０３　４０８",
                "zh-Hans|503和408的区别",
                "zh-Hans|503、408"
            })
    void wordsThatCompareStandForVersus(String language, String typed) {
        assertThat(title(language, typed)).isEqualTo(COMPARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not 503",
                "stir A",
                "what is banana",
                "call 16 31",
                "because 34 calls failed",
                "no answer from alice",
                "the",
                "what is the difference between",
                "503 on my trunk"
            })
    void whatIsLeftMustBeUnderstoodToTheLastWord(String typed) {
        assertThat(new Bot().answer(Question.of(typed)).tone()).isEqualTo(Tone.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace call.txt\nINVITE sip:bob@example.com SIP/2.0", ""})
    void aPasteIsLeftAlone(String typed) {
        assertThat(Reworded.readings(Question.of(typed), Catalog.words(Locale.ENGLISH)))
                .isEmpty();
    }

    private static String title(String language, String typed) {
        return new Bot()
                .answer(new Question(typed, List.of(), Locale.forLanguageTag(language)))
                .title();
    }
}
