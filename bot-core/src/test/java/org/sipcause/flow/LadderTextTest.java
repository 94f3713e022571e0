package org.sipcause.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.flow.ladder.Mark;

class LadderTextTest {
    @Test
    void drawsArrowsBetweenColumns() {
        assertThat(LadderText.ascii(80).render(ladder()) + "\n").isEqualTo("""
                               192.0.2.10            192.0.2.20                192.0.2.41
                 10:00:00.000  |--INVITE---------------->|                         |
                        +1 ms  |<--100-------------------|                         |
                        +3 ms  |                         |--INVITE x2------------->|
                      +536 ms  |                         |<==503 (34)==============|  X
                      +537 ms  |                         |--ACK------------------->|
                      +538 ms  |<--500-------------------|                         |
                      +540 ms  |--ACK------------------->|                         |
                """);
    }

    @Test
    void listsWhatTheWidthDoesNotHold() {
        assertThat(LadderText.ascii(30).render(ladder()).lines())
                .first()
                .asString()
                .isEqualTo(" 10:00:00.000  192.0.2.10:5060 -> 192.0.2.20:5060  INVITE");
    }

    @Test
    void drawsTheSameWithLines() {
        assertThat(LadderText.lines(80).render(ladder()))
                .contains("◀══503 (34)")
                .contains("✗");
    }

    private static Ladder ladder() {
        var flow = Wire.trunkFull().flow();
        var mark = new Mark(OptionalInt.of(5), true, "trunk full", Optional.empty());
        return Ladder.of(flow, flow.calls().getFirst(), List.of(mark), (key, values) -> key);
    }
}
