package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Test
    void aRepeatIsKnownUntilItIsLongAgo() {
        var repeats = new Repeats(2);

        assertThat(repeats.first("a")).isTrue();
        assertThat(repeats.first("a")).isFalse();
        assertThat(repeats.first("b")).isTrue();
        assertThat(repeats.first("c")).isTrue();
        assertThat(repeats.first("a")).as("forgotten, as memory is bounded").isTrue();
    }
}
