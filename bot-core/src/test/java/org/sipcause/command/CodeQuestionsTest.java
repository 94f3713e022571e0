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
                "486 vs Busy Here|\"486\" and \"busy here\" both mean 486",
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
                "because 34 calls failed",
                "cause -1",
                "payload type 128",
                "cause 34 calls to fail",
                "+15550100",
                "INVITE sip:bob@example.com SIP/2.0",
                "SIP/2.0 503 Service Unavailable\nVia: SIP/2.0/UDP 192.0.2.1",
                "503\n408"
            })
    void whatIsNoQuestionAboutCodesIsLeftToOthers(String question) {
        assertThat(new CompareCommand().answer(Question.of(question), WORDS)).isEmpty();
        assertThat(new LookupCommand().answer(Question.of(question), WORDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cause 34|Cause 34: No circuit/channel available",
                "what is cause 34|Cause 34: No circuit/channel available",
                "Q.850;cause=34|Cause 34: No circuit/channel available",
                "Reason: Q.850;cause=34;text=\"full\"|Cause 34: No circuit/channel available",
                "Reason: SIP;cause=487|487 Request Terminated",
                "q850 34|Cause 34: No circuit/channel available",
                "hangup cause 19|Cause 19: No answer from user (user alerted)",
                "NORMAL_TEMPORARY_FAILURE|Cause 41: Temporary failure",
                "AST_CAUSE_USER_BUSY|Cause 17: User busy",
                "no circuit|Cause 34: No circuit/channel available",
                "cause 11|Q.850 assigns nothing to cause 11",
                "retry after|Retry-After header",
                "sip: retry-after|Retry-After header",
                "/sip retry after|Retry-After header",
                "header k|Supported header",
                "Retry-After: 30|Retry-After header",
                "timer B|Timer B",
                "Timer  b?|Timer B",
                "T1|T1",
                "invite|INVITE request",
                "warning 305|Warning 305: Incompatible media format",
                "Warning: 305 gw.example.com \"no codec\"|Warning 305: Incompatible media format",
                "100rel|Option tag 100rel",
                "payload type 9|Payload type 9: G722",
                "pcma|Payload type 8: PCMA",
                "stir 436|STIR 436 Bad Identity Info",
                "geolocation error 300|Geolocation-Error 300: dereference failure",
                "alert 101|AlertMsg-Error 101: alert payload not present or not found",
                "RTP/AVP|SDP profile RTP/AVP",
                "5xx|5xx server failure",
                "webrtc profile|SDP profile UDP/TLS/RTP/SAVPF",
                "probation|Subscription ended: probation",
                "unavailable|\"unavailable\" means several things",
                "rejected|\"rejected\" means several things",
                "USER_BUSY|Cause 17: User busy",
                "SERVICE_UNAVAILABLE|Cause 63: Service or option not available, unspecified",
                "AST_CAUSE_CONGESTION|Cause 34: No circuit/channel available",
                "payload type 101|Payload type dynamic: 96-127",
                "pt 127|Payload type dynamic: 96-127",
                "busy|\"busy\" means several things"
            })
    void whatIsNoCodeIsLookedUp(String question, String title) {
        assertThat(new CompareCommand().answer(Question.of(question), WORDS)).isEmpty();
        assertThat(title(new LookupCommand(), question)).contains(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timer b vs f|Timer B vs Timer F",
                "timer B vs timer F|Timer B vs Timer F",
                "cause 34, 38|Cause 34: No circuit/channel available vs Cause 38: Network out of order",
                "cause 34 vs 38|Cause 34: No circuit/channel available vs Cause 38: Network out of order",
                "cause 34 vs 503|Cause 34: No circuit/channel available vs 503 Service Unavailable",
                "warning 305 or 306|Warning 305: Incompatible media format vs Warning 306: Attribute not understood",
                "via vs record-route|Via header vs Record-Route header",
                "ack vs prack|ACK request vs PRACK request",
                "busy here vs everywhere|486 Busy Here vs 600 Busy Everywhere",
                "T1 vs T1|T1 was given twice",
                "INVITE vs re-INVITE|\"invite\" and \"re-invite\" both mean INVITE request",
                "cause 487 vs 487|Cause 487: ORIGINATOR_CANCEL vs 487 Request Terminated",
                "436 vs stir 436|436 Bad Identity Info vs STIR 436 Bad Identity Info",
                "deactivated vs rejected|Subscription ended: deactivated vs Subscription ended: rejected",
                "busy vs 480|\"busy\" means several things"
            })
    void anythingIsCompared(String question, String title) {
        assertThat(title(new CompareCommand(), question)).contains(title);
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
