package org.sipcause.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;

class CapturesTest {
    private static final String INVITE = "INVITE sip:bob@example.com SIP/2.0";
    private static final String BUSY = "SIP/2.0 486 Busy Here";

    /** A hop as seen by a clock that is ahead by so many milliseconds, with a way of 5 ms before the capture point. */
    private static Trace hop(int ahead, int way) {
        return new Wire()
                .add(1000 + ahead + way, 20, 41, INVITE, "20b 10a", "1 INVITE")
                .add(1500 + ahead + way, 20, 41, INVITE, "20b 10a", "1 INVITE")
                .add(1600 + ahead - way, 41, 20, BUSY, "20b 10a", "1 INVITE")
                .trace();
    }

    private static Trace caller() {
        return new Wire()
                .add(995, 10, 20, INVITE, "10a", "1 INVITE")
                .add(1605, 20, 10, BUSY, "10a", "1 INVITE")
                .trace();
    }

    @Test
    void bothDirectionsOfAHopCancelItsDelay() {
        var captures = Captures.of(List.of(hop(0, 0), hop(700, 5)));
        assertThat(captures.captures().getLast().ahead()).contains(Duration.ofMillis(700));
        assertThat(captures.captures().getLast().uncertainty()).contains(Duration.ofMillis(5));
    }

    @Test
    void capturesWithoutACommonMessageAreTiedThroughTheProxyBetweenThem() {
        var captures = Captures.of(List.of(caller(), hop(-300, 0)));
        assertThat(captures.captures().getLast().ahead()).contains(Duration.ofMillis(-300));
        assertThat(captures.captures().getLast().uncertainty()).contains(Duration.ofMillis(5));
    }

    @Test
    void capturesThatShareNothingAreNotTied() {
        var other = new Wire().add(0, 10, 20, INVITE, "10z", "7 INVITE").trace();
        var captures = Captures.of(List.of(hop(0, 0), other));
        assertThat(captures.captures().getLast().ahead()).isEqualTo(Optional.empty());
    }

    @Test
    void oneMessageSeenTwiceIsOneInItsTransaction() {
        var flow = CallFlow.together(List.of(caller(), hop(0, 0), hop(700, 5)));
        assertThat(flow.messages()).extracting(CapturedMessage::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(flow.transactions()).hasSize(2);
        assertThat(flow.transactions().getLast().copies()).isEqualTo(2);
        assertThat(flow.captures().orElseThrow().sightings())
                .hasSize(3)
                .allSatisfy(sightings -> assertThat(sightings).hasSize(2));
    }

    @Test
    void aClockNeverMakesAnAnswerComeBeforeItsRequest() {
        var flow = CallFlow.together(List.of(hop(90_000, 0), caller()));
        assertThat(flow.messages().stream().map(seen -> seen.message().startLine()))
                .containsExactly(INVITE, INVITE, INVITE, BUSY, BUSY);
        assertThat(flow.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.hops()).hasSize(3));
    }
}
