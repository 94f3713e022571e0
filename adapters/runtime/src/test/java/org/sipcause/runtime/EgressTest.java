package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sipcause.runtime.LoopbackServer.Reply;

/** Nothing here reaches {@link OutboundWatch}: the door itself refuses first, names included. */
class EgressTest {
    private LoopbackServer server;
    private Egress egress;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
        egress = new Egress(TrustedHosts.of("slack.com").with(server.at("/")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/",
                "https://192.0.2.1/",
                "https://[2001:db8::1]/",
                "https://example.com/",
                "http://slack.com/"
            })
    void theHttpClientRefusesForeignHosts(String address) {
        assertThatThrownBy(() -> get(egress.newClient().build(), address)).isInstanceOf(ForeignHost.class);
    }

    @Test
    void aRedirectIsNotFollowedByItself() throws IOException {
        server.on("/away", seen -> new Reply(302, Map.of("Location", "http://192.0.2.1/"), ByteString.EMPTY));

        assertThat(get(egress.newClient().build(), server.at("/away").toString()))
                .isEqualTo(302);
    }

    @Test
    void aLibraryThatFollowsRedirectsIsStillRefused() {
        server.on("/away", seen -> new Reply(302, Map.of("Location", "http://192.0.2.1/"), ByteString.EMPTY));
        var following = egress.newClient().followRedirects(true).build();

        assertThatThrownBy(() -> get(following, server.at("/away").toString())).isInstanceOf(ForeignHost.class);
    }

    @Test
    void aLibraryThatDropsTheInterceptorsIsStillRefused() {
        var bare = egress.newClient();
        bare.interceptors().clear();
        bare.networkInterceptors().clear();

        assertThatThrownBy(() -> get(bare.build(), "http://192.0.2.1/")).isInstanceOf(ForeignHost.class);
        assertThatThrownBy(() -> get(bare.build(), "http://foreign.example/"))
                .hasRootCauseInstanceOf(ForeignHost.class);
    }

    @Test
    void socketsForOtherLibrariesRefuseToo() throws IOException {
        var sockets = egress.sockets();

        assertThatThrownBy(() -> sockets.createSocket("foreign.example", 443)).isInstanceOf(ForeignHost.class);
        assertThatThrownBy(() -> sockets.createSocket(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 443))
                .isInstanceOf(ForeignHost.class);
        try (var socket = sockets.createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("192.0.2.1", 443)))
                    .isInstanceOf(ForeignHost.class);
        }
        try (var socket = sockets.createSocket("127.0.0.1", server.at("/").getPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void aLoopbackNameThatLeadsElsewhereIsRefused() throws IOException {
        var door = new Egress(TrustedHosts.of("slack.com").with(URI.create("http://localhost/")));
        byte[] elsewhere = {(byte) 192, 0, 2, 1};

        try (var socket = door.sockets().createSocket()) {
            var target = new InetSocketAddress(InetAddress.getByAddress("localhost", elsewhere), 80);
            assertThatThrownBy(() -> socket.connect(target)).isInstanceOf(ForeignHost.class);
        }
    }

    private static int get(OkHttpClient client, String address) throws IOException {
        try (var response =
                client.newCall(new Request.Builder().url(address).build()).execute()) {
            return response.code();
        }
    }
}
