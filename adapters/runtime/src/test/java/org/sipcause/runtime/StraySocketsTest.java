package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sipcause.Bot;

class StraySocketsTest {
    @Test
    void onlyTheDoorOpensConnections() {
        assertThat(StraySockets.besides(Egress.class)).isEmpty();
    }

    @Test
    void theBotOpensNone() {
        assertThat(StraySockets.besides(Bot.class)).isEmpty();
    }

    @Test
    void oneThatDoesIsFound() {
        assertThat(StraySockets.besides(OutboundWatchTest.class))
                .contains("org/sipcause/runtime/OutboundWatchTest: java/net/http/HttpClient.newHttpClient");
    }
}
