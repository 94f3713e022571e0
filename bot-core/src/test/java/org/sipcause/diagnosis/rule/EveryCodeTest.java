package org.sipcause.diagnosis.rule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;

/** Whatever final code refuses a call or a registration: exactly one rule says why, and the one that fits. */
class EveryCodeTest {
    /** Normal, or not the end: a challenge, and the end of an INVITE that was cancelled or ran out. */
    private static final Set<Integer> NO_FAULT = Set.of(401, 407, 487);

    private static final Map<Integer, String> OF_CALLS = Map.ofEntries(
            entry(400, "bad-request"),
            entry(402, "account-out-of-credit"),
            entry(403, "rejected-by-policy"),
            entry(404, "number-not-found"),
            entry(405, "method-not-allowed"),
            entry(408, "request-timeout-no-response"),
            entry(413, "message-too-large"),
            entry(415, "unsupported-media-type"),
            entry(420, "extension-required"),
            entry(421, "extension-required"),
            entry(422, "session-timer-too-small"),
            entry(423, "registration-interval-too-short"),
            entry(428, "identity-verification-failed"),
            entry(433, "caller-id-rejected"),
            entry(436, "identity-verification-failed"),
            entry(437, "identity-verification-failed"),
            entry(438, "identity-verification-failed"),
            entry(477, "transport-failure"),
            entry(478, "dns-failure"),
            entry(480, "callee-unregistered"),
            entry(482, "loop-detected"),
            entry(483, "max-forwards-exhausted"),
            entry(484, "number-format"),
            entry(486, "callee-busy"),
            entry(488, "not-acceptable-here"),
            entry(489, "unsupported-event-package"),
            entry(491, "glare"),
            entry(500, "server-internal-error"),
            entry(501, "method-not-allowed"),
            entry(502, "upstream-unavailable"),
            entry(503, "upstream-unavailable"),
            entry(504, "upstream-unavailable"),
            entry(513, "message-too-large"),
            entry(580, "precondition-failure"),
            entry(600, "busy-everywhere"),
            entry(603, "declined"),
            entry(606, "not-acceptable-here"),
            entry(607, "call-rejected-by-analytics"),
            entry(608, "call-rejected-by-analytics"));

    private static final Map<Integer, String> OF_REGISTRATIONS = Map.ofEntries(
            entry(400, "bad-request"),
            entry(403, "rejected-by-policy"),
            entry(404, "wrong-registrar-domain"),
            entry(408, "request-timeout-no-response"),
            entry(423, "registration-interval-too-short"),
            entry(480, "rejected-by-server"),
            entry(486, "rejected-by-server"),
            entry(500, "server-internal-error"),
            entry(503, "upstream-unavailable"),
            entry(600, "rejected-by-server"),
            entry(603, "rejected-by-server"),
            entry(604, "wrong-registrar-domain"));

    @Test
    void everyRefusalOfACallIsExplained() throws IOException {
        explains("INVITE", OF_CALLS);
    }

    @Test
    void everyRefusalOfARegistrationIsExplained() throws IOException {
        explains("REGISTER", OF_REGISTRATIONS);
    }

    private static void explains(String method, Map<Integer, String> expected) throws IOException {
        for (var code : IntStream.range(400, 700).toArray()) {
            var errors = errors(method, code);
            if (NO_FAULT.contains(code)) {
                continue;
            }
            assertThat(errors).as("%s refused with %d", method, code).hasSize(1);
            var named = expected.get(code);
            if (named != null) {
                assertThat(errors).as("%s refused with %d", method, code).containsExactly(named);
            }
        }
    }

    private static List<String> errors(String method, int code) throws IOException {
        var user = method.equals("REGISTER") ? "" : "+15550123@";
        var head = """
                Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-a1;rport
                From: <sip:+15550100@example.com>;tag=a1
                To: <sip:%sexample.com>%s
                Call-ID: every-code@192.0.2.10
                CSeq: 1 %s
                Contact: <sip:+15550100@192.0.2.10:5060>
                Content-Length: 0
                """;
        var text = "2026/11/20 10:00:00.000000 192.0.2.10:5060 -> 198.51.100.20:5060\n"
                + method + " sip:" + user + "example.com SIP/2.0\n"
                + head.formatted(user, "", method)
                + "\n2026/11/20 10:00:00.030000 198.51.100.20:5060 -> 192.0.2.10:5060\nSIP/2.0 " + code + " Refused\n"
                + head.formatted(user, ";tag=b1", method);
        var sample = new Specification.Sample(1, false, text, List.of(), List.of());
        return new Diagnoser(Rules.ALL)
                .diagnose(sample.flow()).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::rule)
                        .toList();
    }
}
