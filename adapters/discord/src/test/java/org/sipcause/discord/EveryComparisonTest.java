package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sipcause.Bot;
import org.sipcause.chat.Question;
import org.sipcause.runtime.Messages;

/**
 * Whatever two codes are compared, no difference is lost to the limits of a message. A quarter of the pairs is drawn, each code
 * with many others; bot-core holds every pair to the same number of lines.
 */
class EveryComparisonTest {
    private static final Messages WORDS = Messages.english(DiscordApp.WORDS);

    /** Codes met in the field that nobody registered. */
    private static final String UNREGISTERED = "409|411|47[3-9]|49[025-9]|687";

    private final Bot bot = new Bot();

    @Test
    void pairsOfRegisteredCodesFitOneMessage() {
        List<String> codes = bot.suggestions(Locale.ENGLISH).stream()
                .filter(text -> text.matches("[1-6][0-9]{2}") && !text.matches(UNREGISTERED))
                .distinct()
                .toList();
        assertThat(codes).hasSize(75);
        for (int one = 0; one < codes.size(); one++) {
            for (int other = one + 1 + one % 4; other < codes.size(); other += 4) {
                String question = codes.get(one) + " vs " + codes.get(other);
                try (var drawn = DiscordCards.draw(bot.answer(Question.of(question)), WORDS, false)) {
                    assertThat(drawn.getFiles()).as(question).isEmpty(); // what is cut comes as a file too
                }
            }
        }
    }
}
