package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;

/** How people ask about codes, and which command takes it. */
class CodeQuestionsTest {
    private static final Words WORDS = Catalog.words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503|503 Service Unavailable",
                " 503 |503 Service Unavailable",
                "503?|503 Service Unavailable",
                "`503`|503 Service Unavailable",
                "sip 503|503 Service Unavailable",
                "/sip 503|503 Service Unavailable",
                "SIP/2.0 503|503 Service Unavailable",
                "SIP/2.0 503 Trunk Full|503 Service Unavailable",
                "503 Service Unavailable|503 Service Unavailable",
                "503 more|503 Service Unavailable",
                "code 503|503 Service Unavailable",
                "what is 503?|503 Service Unavailable",
                "service unavailable|503 Service Unavailable",
                "SERVICE UNAVAILABLE|503 Service Unavailable",
                "server timeout|504 Server Time-out",
                "Call/Transaction Does Not Exist|481 Call/Transaction Does Not Exist",
                "accepted|202 Accepted (Deprecated)",
                "455|455 (no registered phrase)",
                "560403|560403 (Microsoft response code)",
                "904|904 Operation has no matching challenge",
                "42|42 is not a SIP response code",
                "700|700 is not a SIP response code",
                "0|0 is not a SIP response code",
                "99999999999999999999|99999999999999999999 is not a SIP response code"
            })
    void aCodeIsLookedUp(String question, String title) {
        assertThat(new CompareCommand().answer(Question.of(question), WORDS)).isEmpty();
        assertThat(title(new LookupCommand(), question)).contains(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 vs 408|408 503",
                "408 VS 503|408 503",
                "503 vs. 408|408 503",
                "503 versus 408?|408 503",
                "compare 503 408|408 503",
                "difference between 486 and 600|486 600",
                "sip 503 vs 408|408 503",
                "503 or 480|480 503",
                "503, 408|408 503",
                "503/408|408 503",
                "503 / 408|408 503",
                "503 408|408 503",
                "480 408 503|408 480 503",
                "503, 408, and 480|408 480 503",
                "100 200 300 400 500|100 200 300 400 500",
                "486 Busy Here vs 600 Busy Everywhere|486 600",
                "Busy Here or 600|486 600",
                "busy here vs busy everywhere|486 600",
                "503 408 503|408 503",
                "455 vs 456|455 456",
                "560403 vs 403|403 560403"
            })
    void codesAreCompared(String question, String codes) {
        List<String> expected = List.of(codes.split(" ", -1));

        Optional<String> title = title(new CompareCommand(), question);

        assertThat(title).isPresent();
        assertThat(List.of(title.get().split(" vs ", -1)).stream().map(side -> side.split(" ", -1)[0]))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 vs|A comparison needs two codes",
                "vs 503|A comparison needs two codes",
                "503 vs banana|\"banana\" is neither a code nor a registered phrase",
                "banana vs 503|\"banana\" is neither a code nor a registered phrase",
                "503 vs 42|42 is not a SIP response code",
                "700 vs 503|700 is not a SIP response code",
                "42 700|42 is not a SIP response code",
                "503 vs 503|503 was given twice",
                "503 503|503 was given twice",
                "400 401 402 403 404 405|6 codes are too many for one comparison",
                "503 vs {x}|\"{x}\" is neither a code nor a registered phrase"
            })
    void aComparisonThatDoesNotWorkSaysWhatDoes(String question, String title) {
        Optional<Card> card = new CompareCommand().answer(Question.of(question), WORDS);

        assertThat(card).map(Card::title).contains(title);
        assertThat(CodeCardsTest.text(question)).containsPattern("Works +[1-6][0-9]{2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "help",
                "trace",
                "trace 503.txt",
                "cats vs dogs",
                "vs",
                "?",
                "this or that",
                "call 1234 failed",
                "+15550100",
                "INVITE sip:bob@example.com SIP/2.0",
                "SIP/2.0 503 Service Unavailable\nVia: SIP/2.0/UDP 192.0.2.1",
                "503\n408"
            })
    void whatIsNoQuestionAboutCodesIsLeftToOthers(String question) {
        assertThat(new CompareCommand().answer(Question.of(question), WORDS)).isEmpty();
        assertThat(new LookupCommand().answer(Question.of(question), WORDS)).isEmpty();
    }

    @Test
    void aQuestionWithAFileIsLeftToOthers() {
        Question question = new Question("503", List.of(Attachment.of("call.txt", "SIP/2.0 503 Full")), Locale.ENGLISH);

        assertThat(new LookupCommand().answer(question, WORDS)).isEmpty();
    }

    @Test
    void aVeryLongLineIsLeftToOthersAtOnce() {
        assertThat(new CompareCommand().answer(Question.of("503 ".repeat(100_000)), WORDS))
                .isEmpty();
    }

    private static Optional<String> title(Command command, String question) {
        return command.answer(Question.of(question), WORDS).map(Card::title);
    }
}
