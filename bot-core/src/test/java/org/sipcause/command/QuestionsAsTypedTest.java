package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.Bot;
import org.sipcause.chat.Card;
import org.sipcause.chat.PlainText;
import org.sipcause.chat.Question;

/** Questions as people type them into a channel, through the whole bot: the card, and words that show it is the right one. */
class QuestionsAsTypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503?|503 Service Unavailable|overload, maintenance",
                "sip: retry-after|Retry-After header|RFC 3261 §20.33",
                "480 or 486|480 Temporarily Unavailable vs 486 Busy Here|on the device that was called",
                "what is cause 34|Cause 34: No circuit/channel available|trunk is full",
                "timer b|Timer B|RFC 3261 §17.1.1.2",
                "vs 503|A comparison needs two codes|Only 503 was given",
                "busy here vs everywhere|486 Busy Here vs 600 Busy Everywhere|all of them",
                "SIP/2.0 488|488 Not Acceptable Here|session description",
                "503 VS 408 vs 480 lang:ja|408 Request Timeout vs 480 Temporarily Unavailable vs 503 Service Unavailable|サーバー",
                "hlep|I do not know what to do with: hlep|Did you mean",
                "busy|\"busy\" means several things|600 Busy Everywhere",
                "retry after|Retry-After header|instruction to wait",
                "no circuit|Cause 34: No circuit/channel available|blocked",
                "header k|Supported header|Option tags",
                "NORMAL_TEMPORARY_FAILURE|Cause 41: Temporary failure|not expected to last",
                "Q.850;cause=34|Cause 34: No circuit/channel available|RFC 3398"
            })
    void theRightCardAnswers(String typed, String title, String says) {
        Card card = new Bot().answer(Question.of(typed));

        assertThat(card.title()).isEqualTo(title);
        assertThat(PlainText.of(110).render(card).replaceAll("\\s+", " ")).contains(says);
    }
}
