package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void valuesAreTakenAsTheyAre() {
        assertThat(Messages.english().say("settings.missing", "a{1}$1", "b"))
                .isEqualTo("a{1}$1 is not set. Set it to b.");
    }
}
