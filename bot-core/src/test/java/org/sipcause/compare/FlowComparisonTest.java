package org.sipcause.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sipcause.compare.FlowComparison.Standing;

class FlowComparisonTest {
    private static final String URI = "sip:+15550100@example.com";
    private static final String MEDIA = "RTP/AVP 8 0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // headers or media of the good call | of the bad one | its answer | what can cause it
                "Supported: timer|k: TIMER|404 Not Found|''",
                "Supported: timer, 100rel|Supported: 100rel,timer|421 Extension Required|''",
                "Supported: timer, 100rel|Supported: timer|421 Extension Required|supported",
                "Supported: timer|Supported: timer, 100rel|421 Extension Required|''",
                "''|Require: 100rel|420 Bad Extension|require",
                "Require: 100rel|''|420 Bad Extension|''",
                "Session-Expires: 1800;Min-SE: 90|x: 1800;min-se: 90|422 Too Small|''",
                "Session-Expires: 1800|Session-Expires: 60|422 Session Interval Too Small|session-expires",
                "Require: 100rel|''|488 Not Acceptable Here|''",
                "Privacy: none|Privacy: id|433 Anonymity Disallowed|privacy",
                "''|Route: <sip:192.0.2.99;lr>|503 Service Unavailable|route",
                "Route: <sip:192.0.2.99:5060;lr>|route: <SIP:192.0.2.99;lr>|503 Service Unavailable|''",
            })
    void headersCountWhereTheyCanCauseThisFailure(String good, String bad, String answer, String causes) {
        FlowComparison comparison = FlowComparison.of(call(1, good, MEDIA, "200 OK"), call(2, bad, MEDIA, answer));

        assertThat(causes(comparison)).containsExactlyElementsOf(list(causes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RTP/AVP 8 0|RTP/AVP 8 0|''",
                "RTP/AVP 8 0|RTP/AVP 0 8|''",
                "RTP/AVP 8 0|RTP/AVP 8 0 9|''",
                "RTP/AVP 8 0|RTP/AVP 9|codecs",
                "RTP/AVP 96;a=rtpmap:96 opus/48000/2|RTP/AVP 111;a=rtpmap:111 OPUS/48000/2|''",
                "RTP/AVP 8|RTP/SAVP 8|profile",
                "RTP/SAVP 8;a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x|RTP/SAVP 8;a=fingerprint:sha-256 AB|keying",
                "RTP/AVP 8|RTP/AVP 8;c=IN IP6 2001:db8::1|family",
                "RTP/AVP 8|RTP/AVP 8;a=sendonly|''",
                "RTP/AVP 8|RTP/AVP 8;m=video 0 RTP/AVP 31|media",
                "RTP/AVP 8|''|body"
            })
    void mediaExplainA488(String good, String bad, String causes) {
        FlowComparison comparison =
                FlowComparison.of(call(1, "", good, "200 OK"), call(2, "", bad, "488 Not Acceptable Here"));

        assertThat(causes(comparison))
                .filteredOn(trait -> !trait.equals("content-type"))
                .containsExactlyElementsOf(list(causes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sip:+15550100@example.com|sip:015550100@example.com|404 Not Found|number-format",
                "sip:+15550100@example.com|sip:+1-555-0100@EXAMPLE.com:5060;user=phone|404 Not Found|''",
                "sip:+15550100@example.com|sip:+15550199@example.com|404 Not Found|number",
                "sip:+15550100@example.com|sip:+15550100@example.org|404 Not Found|domain",
                "sip:+15550100@example.com|sips:+15550100@example.com|416 Unsupported URI Scheme|scheme",
                "sip:+15550100@example.com|sip:+15550199@example.com|488 Not Acceptable Here|''",
            })
    void theTargetExplainsA404(String good, String bad, String answer, String causes) {
        FlowComparison comparison =
                FlowComparison.of(Calls.of(1, good, "", MEDIA, "200 OK;"), Calls.of(2, bad, "", MEDIA, answer + ";"));

        assertThat(causes(comparison)).containsExactlyElementsOf(list(causes));
    }

    @Test
    void whatEveryCallHasOfItsOwnIsOnlyCounted() {
        FlowComparison comparison =
                FlowComparison.of(call(1, "", MEDIA, "200 OK"), call(2, "", MEDIA, "486 Busy Here"));

        assertThat(comparison.differences()).extracting(Difference::weight).containsOnly(Weight.RESULT);
        assertThat(comparison.noise()).isEqualTo(4); // Via, From, Call-ID, CSeq
        assertThat(comparison.steps()).isOne();
    }

    @Test
    void silenceIsExplainedBySizeAndBothValuesHaveTheirPlace() {
        FlowComparison comparison =
                FlowComparison.of(call(1, "", MEDIA, "200 OK"), call(2, "X-Padding: " + "x".repeat(1300), MEDIA, ""));

        Difference first = comparison.suspect().orElseThrow();
        assertThat(first.trait()).isEqualTo(Trait.SIZE);
        assertThat(first.good().shown()).matches("\\d{3} bytes over UDP");
        assertThat(first.bad().shown()).matches("1\\d{3} bytes over UDP");
        assertThat(first.bad().message().number()).isOne();
        assertThat(first.bad().quote()).startsWith("INVITE ");
    }

    @Test
    void twoCallsThatEndAlikeAreNoMeasureForEachOther() {
        Side good = call(1, "", MEDIA, "200 OK");
        Side bad = call(2, "", "RTP/AVP 9", "488 Not Acceptable Here");

        assertThat(FlowComparison.standing(good, bad)).isEqualTo(Standing.AS_ASKED);
        assertThat(FlowComparison.standing(bad, good)).isEqualTo(Standing.SWAPPED);
        assertThat(FlowComparison.standing(good, good)).isEqualTo(Standing.BOTH_WORK);
        assertThat(FlowComparison.standing(bad, bad)).isEqualTo(Standing.BOTH_FAIL);
        assertThat(FlowComparison.of(bad, call(3, "", "RTP/SAVP 0", "488 Not Acceptable Here"))
                        .suspect())
                .isEmpty();
    }

    private static Side call(int number, String headers, String media, String answer) {
        return Calls.of(number, URI, headers, media, answer.isEmpty() ? "" : answer + ";");
    }

    private static List<String> causes(FlowComparison comparison) {
        return comparison.of(Weight.CAN_CAUSE).stream()
                .map(difference -> difference.trait().slug())
                .toList();
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }
}
