package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.sipcause.runtime.Egress;
import org.sipcause.runtime.OutboundWatch;
import org.sipcause.runtime.StraySockets;
import org.sipcause.runtime.TrustedHosts;

/** What this module is put together from. */
class ClassPathTest {
    /** Slack's client asks for OkHttp 4, under another artifact's name than OkHttp 5, with the same packages. */
    @Test
    void thereIsOneOkHttp() throws IOException {
        assertThat(Collections.list(getClass().getClassLoader().getResources("okhttp3/OkHttpClient.class")))
                .hasSize(1);
    }

    @Test
    void noClassOfOursOpensConnections() {
        assertThat(StraySockets.besides(SlackApp.class)).isEmpty();
    }

    /** The test kit's watch stands here too; without it the other tests would prove less. */
    @Test
    void theWatchIsOn() {
        var attempts =
                OutboundWatch.attemptsDuring(() -> assertThatThrownBy(() -> new java.net.Socket("192.0.2.1", 9).close())
                        .isInstanceOf(IOException.class));

        assertThat(attempts).containsExactly("connection to /192.0.2.1:9");
    }

    @Test
    void slacksClientTakesNoProxyAndGoesThroughOurDoor() throws Exception {
        var slack = SlackWeb.through(new Egress(TrustedHosts.of("slack.com")), URI.create("https://slack.com/api/"));

        assertThat(slack.getHttpClient().getConfig().getProxyUrl()).isNull();
        assertThatThrownBy(() -> slack.getHttpClient().get("https://192.0.2.1/", null, null))
                .hasMessageContaining("refused to connect");
        assertThatThrownBy(() -> slack.send("https://192.0.2.1/", "{}")).hasMessageContaining("refused to connect");
        slack.close();
    }
}
