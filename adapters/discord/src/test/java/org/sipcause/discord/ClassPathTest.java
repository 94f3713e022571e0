package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.StraySockets;

class ClassPathTest {
    @Test
    void holdsOneOkHttp() throws IOException {
        var found = Collections.list(getClass().getClassLoader().getResources("okhttp3/OkHttpClient.class"));
        assertThat(found).hasSize(1);
    }

    @Test
    void hasNoWayPastTheGuardedDoor() {
        assertThat(StraySockets.besides(DiscordApp.class)).isEmpty();
    }
}
