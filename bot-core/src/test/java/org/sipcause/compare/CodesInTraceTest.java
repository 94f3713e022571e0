package org.sipcause.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;

/** What a trace says to a comparison of codes. */
class CodesInTraceTest {
    private static final Words WORDS = Catalog.words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 Service Unavailable;Reason: Q.850;cause=34|408 503|503|503",
                "408 Request Timeout;Reason: Q.850;cause=18|408 503|408|''",
                "480 Temporarily Unavailable;Reason: Q.850;cause=20|480 503|480|480",
                "480 Temporarily Unavailable;Reason: Q.850;cause=17|480 486|480|486",
                "401 Unauthorized;WWW-Authenticate: Digest realm=\"example.com\", nonce=\"n\"|401 407|401|401",
                "407 Proxy Authentication Required;Proxy-Authenticate: Digest realm=\"e\", nonce=\"n\"|401 407|407|407",
                "420 Bad Extension;Unsupported: 100rel|420 421|420|''",
                "422 Session Interval Too Small;Min-SE: 90|422 423|422|422",
                "488 Not Acceptable Here|415 488|488|488",
                "404 Not Found;Reason: Q.850;cause=28|404 484|404|484",
                "486 Busy Here|408 503|''|''"
            })
    void theResponseAndWhatStandsBesideItAreWeighed(String answer, String codes, String said, String supported) {
        CodesInTrace trace = of(Calls.of(1, "sip:+15550100@example.com", "", "RTP/AVP 8", lines(answer)), codes);

        assertThat(trace.said().map(CodeSaid::code).orElse("")).isEqualTo(said);
        assertThat(trace.supported().orElse("")).isEqualTo(supported);
    }

    @Test
    void silenceFitsTheCodeThatAStackMakesOfIt() {
        CodesInTrace trace = of(Calls.of(1, "sip:+15550100@example.com", "", "RTP/AVP 8", ""), "408 481");

        assertThat(trace.said()).isEmpty();
        assertThat(trace.instead()).isEmpty();
        assertThat(trace.judged())
                .filteredOn(one -> one.look().equals("is there a packet"))
                .singleElement()
                .satisfies(one -> assertThat(one.observed().answer()).isEqualTo(Observed.Answer.NO));
    }

    @Test
    void anotherCodeDecidesNothing() {
        CodesInTrace trace =
                of(Calls.of(1, "sip:+15550100@example.com", "", "RTP/AVP 8", lines("486 Busy Here")), "408 503");

        assertThat(trace.instead().map(CodeSaid::code)).contains("486");
        assertThat(trace.judged()).isEmpty();
    }

    private static CodesInTrace of(Side side, String written) {
        List<String> codes = List.of(written.split(" ", -1));
        Optional<CodesInTrace> trace =
                CodesInTrace.of(side.flow(), codes, WORDS.pair(codes).or(() -> WORDS.pairAround(codes)));
        return trace.orElseThrow();
    }

    private static String lines(String answer) {
        int end = answer.indexOf(';');
        return end < 0 ? answer + ";" : answer.substring(0, end + 1) + answer.substring(end + 1) + "\n";
    }
}
