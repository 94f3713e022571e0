package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sipcause.Bot;
import org.sipcause.chat.Question;
import org.sipcause.runtime.Messages;

/** Whatever two codes are compared, no difference is lost to the limits of a message. */
class EveryComparisonTest {
    private static final Messages WORDS = Messages.english(DiscordApp.WORDS);

    private final Bot bot = new Bot();

    @Test
    void everyPairOfCodesFitsOneMessage() {
        List<String> codes = bot.suggestions(Locale.ENGLISH).stream()
                .filter(text -> text.matches("[1-6][0-9]{2}"))
                .distinct()
                .toList();
        assertThat(codes).hasSizeGreaterThanOrEqualTo(75);
        for (int one = 0; one < codes.size(); one++) {
            for (int other = one + 1; other < codes.size(); other++) {
                String question = codes.get(one) + " vs " + codes.get(other);
                try (var drawn = DiscordCards.draw(bot.answer(Question.of(question)), WORDS, false)) {
                    assertThat(drawn.getFiles()).as(question).isEmpty(); // what is cut comes as a file too
                }
            }
        }
    }
}
