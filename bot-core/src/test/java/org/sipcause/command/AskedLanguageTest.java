package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.Bot;
import org.sipcause.chat.Block;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

class AskedLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 in en|503|en",
                "503 vs 408 in English|503 vs 408|en",
                "lang:en 503|503|en",
                "503 lang=en-GB vs 408|503  vs 408|en",
                "service unavailable in EN|service unavailable|en"
            })
    void theQuestionNamesTheLanguage(String text, String rest, String language) {
        AskedLanguage asked = AskedLanguage.of(new Question(text, List.of(), Locale.FRENCH));

        assertThat(asked.question().text()).isEqualTo(rest);
        assertThat(asked.question().locale().toLanguageTag()).isEqualTo(language);
        assertThat(asked.word()).isEqualTo(language);
        assertThat(asked.known()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "503",
                "503 in trace",
                "in en",
                "what is in it, 503",
                "SIP/2.0 503 Service Unavailable in en",
                "BYE sip:a@example.com SIP/2.0 in en\nVia: x",
                "503 xlang:en"
            })
    void anythingElseIsLeftAlone(String text) {
        Question question = new Question(text, List.of(), Locale.FRENCH);

        assertThat(AskedLanguage.of(question).question()).isEqualTo(question);
    }

    @Test
    void theFirstLineOfAPastedTraceMayNameIt() {
        AskedLanguage asked = AskedLanguage.of(new Question("trace lang:en\nSIP/2.0 503 No", List.of(), Locale.FRENCH));

        assertThat(asked.question().text()).isEqualTo("trace\nSIP/2.0 503 No");
        assertThat(asked.question().locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aLanguageWithoutWordsIsAnsweredWithThoseThatHaveThem() {
        Card card = new Bot().answer(Question.of("503 in it"));

        assertThat(card.tone()).isEqualTo(Tone.UNCLEAR);
        assertThat(card.title()).contains("it");
        assertThat(card.toString()).contains("en");
    }

    @Test
    void theButtonsOfTheAnswerAskInTheSameLanguage() {
        Card card = new Bot().answer(new Question("503 in en", List.of(), Locale.ENGLISH));

        assertThat(card.blocks())
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Actions.class,
                                actions -> assertThat(actions.actions())
                                        .extracting(Block.Action::question)
                                        .contains("503 more in en")
                                        .allMatch(question -> question.endsWith(" in en"))));
    }
}
