package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
            try (var drawn = DiscordCards.draw(bot.answer(pair), Locale.ENGLISH, DiscordCards.Around.alone(false))) {
                assertThat(drawn.getFiles()).as(pair.text()).isEmpty(); // what is cut comes as a file too
            }
        }
    }
}
