package org.sipcause.flow.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sipcause.trace.TimeBase;

/** No time is said more exactly than the trace says it. */
class BeginningTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void aTraceWithPartsOfSecondsShowsThem() {
        var begin = new Beginning(AT, TimeBase.UTC, true);
        assertThat(begin.clock()).contains("10:00:00.000");
        assertThat(begin.since(Duration.ofMillis(36))).isEqualTo("+36 ms");
        assertThat(begin.utc()).isTrue();
    }

    @Test
    void aLogOfWholeSecondsShowsNoMilliseconds() {
        var begin = new Beginning(AT, TimeBase.LOCAL, false);
        assertThat(begin.clock(Duration.ofSeconds(2))).contains("10:00:02");
        assertThat(begin.since(Duration.ZERO)).isEqualTo("+0 s");
        assertThat(begin.since(Duration.ofSeconds(64))).isEqualTo("+64 s");
        assertThat(begin.utc()).isFalse();
    }

    @Test
    void timesSinceTheBeginningAreNoTimeOfDay() {
        assertThat(new Beginning(Instant.EPOCH, TimeBase.BEGINNING, true).clock())
                .isEmpty();
    }
}
