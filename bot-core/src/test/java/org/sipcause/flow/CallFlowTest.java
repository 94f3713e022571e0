package org.sipcause.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

class CallFlowTest {
    private static final Endpoint PHONE = new Endpoint("192.0.2.10", 5060);
    private static final Endpoint PROXY = new Endpoint("192.0.2.20", 5060);
    private static final Endpoint GATEWAY = new Endpoint("192.0.2.41", 5060);

    @Test
    void followsARefusalDownToTheHopWhereItBegan() {
        var call = Wire.trunkFull().flow().calls().getFirst();

        assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(call.finalCode()).hasValue(500);
        assertThat(call.hops()).containsExactly(PHONE, PROXY, GATEWAY);
        assertThat(call.failedAt()).contains(GATEWAY);
        assertThat(call.path()).extracting(hop -> hop.finalCode().orElse(0)).containsExactly(500, 503);
    }

    @Test
    void tellsACopyFromAnotherHop() {
        var flow = Wire.trunkFull().flow();

        assertThat(flow.transactions()).hasSize(2);
        assertThat(flow.transactions().get(1).copies()).isEqualTo(2);
        assertThat(flow.transactions().get(1).acks()).hasSize(1);
        assertThat(flow.messages().stream()
                        .filter(message -> flow.retransmissionOf(message).isPresent())
                        .map(CapturedMessage::number))
                .containsExactly(4);
    }

    @Test
    void takesANewBranchForFailoverAndTheLastAttemptForTheOutcome() {
        var call = new Wire()
                .add(0, 10, 20, "INVITE sip:bob@example.com SIP/2.0", "10a", "1 INVITE")
                .add(5, 20, 10, "SIP/2.0 503 Service Unavailable", "10a", "1 INVITE")
                .add(9, 10, 21, "INVITE sip:bob@example.com SIP/2.0", "10b", "1 INVITE")
                .add(99, 21, 10, "SIP/2.0 200 OK", "10b", "1 INVITE")
                .add(100, 10, 21, "ACK sip:bob@example.com SIP/2.0", "10c", "1 ACK")
                .add(5100, 10, 21, "BYE sip:bob@example.com SIP/2.0", "10d", "2 BYE")
                .add(5110, 21, 10, "SIP/2.0 200 OK", "10d", "2 BYE")
                .flow()
                .calls()
                .getFirst();

        assertThat(call.attempts()).hasSize(2);
        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.setup()).contains(Duration.ofMillis(99));
        assertThat(call.duration()).contains(Duration.ofMillis(5001));
        assertThat(call.failedAt()).isEmpty();
    }

    @Test
    void takesTheSilentHopForTheOneThatFailed() {
        var call = new Wire()
                .add(0, 10, 20, "INVITE sip:bob@example.com SIP/2.0", "10a", "1 INVITE")
                .add(1, 20, 10, "SIP/2.0 100 Trying", "10a", "1 INVITE")
                .add(3, 20, 41, "INVITE sip:bob@192.0.2.41 SIP/2.0", "20b 10a", "1 INVITE")
                .add(5003, 20, 10, "SIP/2.0 408 Request Timeout", "10a", "1 INVITE")
                .flow()
                .calls()
                .getFirst();

        assertThat(call.failedAt()).contains(GATEWAY);
        assertThat(call.origin().orElseThrow().unanswered()).isTrue();
    }

    @Test
    void judgesResponsesWhoseRequestWasNotCaptured() {
        var call = new Wire()
                .add(0, 20, 10, "SIP/2.0 486 Busy Here", "10a", "1 INVITE")
                .flow()
                .calls()
                .getFirst();

        assertThat(call.outcome()).isEqualTo(Outcome.BUSY);
        assertThat(call.failedAt()).contains(PROXY);
    }

    @Test
    void makesADialogOfTagsAndFindsItsAcks() {
        var flow = new Wire()
                .add(0, 10, 20, "INVITE sip:bob@example.com SIP/2.0", "10a", "1 INVITE")
                .add(9, 20, 10, "SIP/2.0 200 OK", "10a", "1 INVITE")
                .add(10, 10, 20, "ACK sip:bob@example.com SIP/2.0", "10c", "1 ACK")
                .flow();

        assertThat(flow.dialogs()).singleElement().satisfies(dialog -> {
            assertThat(dialog.answers()).hasSize(1);
            assertThat(dialog.acks()).hasSize(1);
        });
    }

    @Test
    void knowsTheSchedulesOfTheRfc() {
        assertThat(Timers.inviteCopies())
                .extracting(Duration::toMillis)
                .containsExactly(0L, 500L, 1500L, 3500L, 7500L, 15_500L, 31_500L);
        assertThat(Timers.requestCopies()).hasSize(11);
        assertThat(Timers.requestCopies().getLast()).isEqualTo(Duration.ofMillis(31_500));
    }

    @Test
    void makesNoCallOfNothing() {
        assertThat(CallFlow.of(List.of()).calls()).isEmpty();
    }
}
