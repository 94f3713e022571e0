package org.sipcause.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sipcause.diagnosis.rule.Rules;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Folded;
import org.sipcause.flow.Outcome;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;
import org.sipcause.trace.TraceReader;
import org.sipcause.trace.format.TraceFormats;

class FoldedCallsTest {
    /** Messages as sngrep writes them. */
    private final StringBuilder text = new StringBuilder();

    private void message(int second, boolean forth, String startLine, String callId, String cseq, String tag) {
        text.append("2026/11/20 10:%02d:%02d.%06d %s -> %s%n"
                .formatted(
                        second / 60,
                        second % 60,
                        text.length() % 1_000_000,
                        forth ? "192.0.2.10:5060" : "192.0.2.20:5060",
                        forth ? "192.0.2.20:5060" : "192.0.2.10:5060"));
        text.append(startLine).append("\nVia: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK");
        text.append(callId).append(cseq.replace(" ", "")).append("\nFrom: <sip:alice@example.com>;tag=a1\n");
        text.append("To: <sip:bob@example.com>")
                .append(tag)
                .append("\nCall-ID: ")
                .append(callId);
        text.append("\nCSeq: ").append(cseq).append("\nContent-Length: 0\n\n\n");
    }

    private void answered(int second, String callId) {
        message(second, true, "INVITE sip:bob@192.0.2.20 SIP/2.0", callId, "1 INVITE", "");
        message(second, false, "SIP/2.0 200 OK", callId, "1 INVITE", ";tag=b1");
        message(second, true, "ACK sip:bob@192.0.2.20 SIP/2.0", callId, "1 ACK", ";tag=b1");
        message(second + 1, true, "BYE sip:bob@192.0.2.20 SIP/2.0", callId, "2 BYE", ";tag=b1");
        message(second + 1, false, "SIP/2.0 200 OK", callId, "2 BYE", ";tag=b1");
    }

    private void stillUp(int second, String callId) {
        message(second, true, "INVITE sip:bob@192.0.2.20 SIP/2.0", callId, "1 INVITE", "");
        message(second, false, "SIP/2.0 200 OK", callId, "1 INVITE", ";tag=b1");
        message(second, true, "ACK sip:bob@192.0.2.20 SIP/2.0", callId, "1 ACK", ";tag=b1");
    }

    private void refused(int second, String callId) {
        message(second, true, "INVITE sip:bob@192.0.2.20 SIP/2.0", callId, "1 INVITE", "");
        message(second, false, "SIP/2.0 404 Not Found", callId, "1 INVITE", ";tag=b1");
        message(second, true, "ACK sip:bob@192.0.2.20 SIP/2.0", callId, "1 ACK", ";tag=b1");
    }

    private void registered(int second, String callId, int cseq) {
        message(second, true, "REGISTER sip:example.com SIP/2.0", callId, cseq + " REGISTER", "");
        message(second, false, "SIP/2.0 200 OK", callId, cseq + " REGISTER", ";tag=b1");
    }

    private Trace read(FoldedCalls folding) throws IOException {
        var in = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        return new TraceReader(TraceFormats.ALL).read("x", in, folding);
    }

    @Test
    void aSmallInputStaysAsItIs() throws IOException {
        answered(0, "one");
        refused(1, "two");
        var folding = new FoldedCalls(Rules.ALL, 8);

        assertThat(read(folding).messages()).hasSize(8);
        assertThat(folding.folded()).isEqualTo(Folded.NONE);
    }

    @Test
    void finishedCallsWithoutAFindingAreCountedAndTheOthersStayWithTheirNumbers() throws IOException {
        answered(0, "one");
        refused(1, "two");
        stillUp(2, "open");
        answered(100, "late");
        answered(200, "later");
        var folding = new FoldedCalls(Rules.ALL, 10);
        var trace = read(folding);

        assertThat(folding.folded()).isEqualTo(new Folded(2, 0, 10, Map.of(Outcome.ANSWERED, 2)));
        assertThat(trace.messages())
                .extracting(CapturedMessage::number)
                .containsExactly(6, 7, 8, 9, 10, 11, 17, 18, 19, 20, 21);
        var diagnosis = new Diagnoser(Rules.ALL).diagnose(CallFlow.of(List.of(trace), folding.folded()));
        assertThat(diagnosis.findings()).first().extracting(Finding::rule).isEqualTo("number-not-found");
    }

    @Test
    void ofCallsThatAreStillUpTheFirstAreListedAndTheOthersCounted() throws IOException {
        for (int call = 0; call < 20; call++) {
            stillUp(call, "up-" + call);
        }
        refused(20, "refused");
        stillUp(21, "newest");
        var folding = new FoldedCalls(Rules.ALL, 10);
        var trace = read(folding);

        assertThat(folding.folded()).isEqualTo(new Folded(17, 0, 51, Map.of(Outcome.ANSWERED, 17)));
        assertThat(CallFlow.of(List.of(trace)).calls())
                .extracting(call -> call.callIds().getFirst())
                .containsExactly("up-0", "up-1", "up-2", "refused", "newest");
    }

    @Test
    void callsThatNobodyAnswersStayAlsoWhereThoseThatJustBeganAreCounted() throws IOException {
        stillUp(0, "up");
        for (int call = 0; call < 10; call++) {
            message(60, true, "INVITE sip:bob@192.0.2.20 SIP/2.0", "unanswered-" + call, "1 INVITE", "");
        }
        for (int call = 0; call < 10; call++) {
            stillUp(119, "up-" + call);
        }
        stillUp(120, "newest");
        var folding = new FoldedCalls(Rules.ALL, 10);
        var trace = read(folding);

        assertThat(CallFlow.of(List.of(trace)).calls())
                .extracting(call -> call.callIds().getFirst())
                .filteredOn(callId -> callId.startsWith("unanswered"))
                .hasSize(10);
        assertThat(folding.folded().outcomes()).isEqualTo(Map.of(Outcome.ANSWERED, 8));
    }

    @Test
    void aRegistrationThatIsRefreshedIsOneCall() throws IOException {
        for (int refresh = 0; refresh < 10; refresh++) {
            registered(refresh * 60, "reg", refresh + 1);
        }
        answered(900, "last");
        var folding = new FoldedCalls(Rules.ALL, 5);
        read(folding);

        assertThat(folding.folded()).isEqualTo(new Folded(1, 0, 20, Map.of(Outcome.REGISTERED, 1)));
    }

    @Test
    void aCallThatGoesWrongAfterItWasFoldedIsListedAndNotCounted() throws IOException {
        for (int refresh = 0; refresh < 6; refresh++) {
            registered(refresh * 60, "reg", refresh + 1);
        }
        message(400, true, "REGISTER sip:example.com SIP/2.0", "reg", "7 REGISTER", "");
        message(400, false, "SIP/2.0 403 Forbidden", "reg", "7 REGISTER", ";tag=b1");
        answered(500, "last");
        answered(600, "very last");
        var folding = new FoldedCalls(Rules.ALL, 4);
        var trace = read(folding);

        assertThat(CallFlow.of(List.of(trace)).calls())
                .extracting(call -> call.callIds().getFirst())
                .contains("reg");
        assertThat(folding.folded().outcomes()).isEqualTo(Map.of(Outcome.ANSWERED, 1));
    }

    @Test
    void moreFaultsThanFindRoomAreCountedWithTheirOutcome() throws IOException {
        for (int call = 0; call < 100; call++) {
            refused(call, "refused-" + call);
        }
        answered(300, "last");
        var folding = new FoldedCalls(Rules.ALL, 50);
        var trace = read(folding);

        var listed = CallFlow.of(List.of(trace)).calls().size();
        assertThat(listed).isLessThan(50);
        assertThat(folding.folded().calls() + listed).isEqualTo(101);
        assertThat(folding.folded().faulty())
                .isEqualTo(folding.folded().outcomes().get(Outcome.FAILED));
    }
}
