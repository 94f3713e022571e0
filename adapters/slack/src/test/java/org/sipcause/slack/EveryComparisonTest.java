package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.Bot;
import org.sipcause.chat.Question;
import org.sipcause.chat.SampleQuestions;

/** Whatever two codes are compared, and in whatever language, no difference is lost to the limits of a message. */
class EveryComparisonTest {
    private final Bot bot = new Bot();

    static List<String> languages() {
        return Bot.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pairsOfRegisteredCodesFitOneMessage(String language) {
        List<Question> pairs = SampleQuestions.everyPair(language);
        assertThat(pairs).hasSize(2775);
        for (Question pair : pairs) {
            var drawn = SlackCards.draw(bot.answer(pair), "cut");
            assertThat(drawn.clipped()).as(pair.text()).isFalse();
        }
    }
}
