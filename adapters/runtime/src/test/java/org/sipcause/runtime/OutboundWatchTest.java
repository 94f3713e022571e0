package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The watch must see every way out, or a test that passes proves nothing. */
@Timeout(10)
class OutboundWatchTest {
    private static final InetSocketAddress FOREIGN = new InetSocketAddress("192.0.2.1", 9);

    static Stream<Arguments> waysOut() {
        return Stream.of(
                way("Socket", () -> {
                    try (var socket = new Socket()) {
                        socket.connect(FOREIGN, 1000);
                    }
                }),
                way("SocketChannel", () -> SocketChannel.open(FOREIGN).close()),
                way("AsynchronousSocketChannel", () -> {
                    try (var channel = AsynchronousSocketChannel.open()) {
                        channel.connect(FOREIGN).get(1, TimeUnit.SECONDS);
                    }
                }),
                way("java.net.http.HttpClient", () -> {
                    try (var client = HttpClient.newHttpClient()) {
                        client.send(
                                HttpRequest.newBuilder(URI.create("http://192.0.2.1:9/"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                    }
                }),
                way(
                        "OkHttp",
                        () -> new OkHttpClient()
                                .newCall(new Request.Builder()
                                        .url("http://192.0.2.1:9/")
                                        .build())
                                .execute()
                                .close()),
                way(
                        "URLConnection",
                        () -> URI.create("http://192.0.2.1:9/")
                                .toURL()
                                .openStream()
                                .close()),
                way("DatagramSocket", () -> {
                    try (var socket = new DatagramSocket()) {
                        socket.send(new DatagramPacket(new byte[1], 1, FOREIGN));
                    }
                }),
                way("DatagramSocket, connected", () -> {
                    try (var socket = new DatagramSocket()) {
                        socket.connect(FOREIGN);
                    }
                }),
                way("DatagramChannel", () -> {
                    try (var channel = DatagramChannel.open()) {
                        channel.send(ByteBuffer.allocate(1), FOREIGN);
                    }
                }));
    }

    private static Arguments way(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysOut")
    void aForeignAddressIsRefusedAndSeen(String name, ThrowingCallable call) {
        var attempts = OutboundWatch.attemptsDuring(
                () -> assertThatThrownBy(call).hasStackTraceContaining("a test may not leave the machine"));

        assertThat(attempts).isNotEmpty().allMatch(attempt -> attempt.equals("connection to /192.0.2.1:9"));
    }

    @Test
    void aForeignNameIsNotLookedUp() {
        var attempts =
                OutboundWatch.attemptsDuring(() -> assertThatThrownBy(() -> InetAddress.getAllByName("slack.example"))
                        .isInstanceOf(Exception.class));

        assertThat(attempts).containsExactly("look-up of slack.example");
    }

    @Test
    void anAttemptFailsTheTestThatMadeIt() {
        var watch = new OutboundWatch();
        assertThatThrownBy(() -> SocketChannel.open(FOREIGN)).isInstanceOf(Exception.class);

        assertThatThrownBy(() -> watch.afterEach(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("192.0.2.1:9");
    }

    @Test
    void loopbackIsFree() throws Exception {
        try (var server = new LoopbackServer();
                var socket = new Socket("localhost", server.at("/").getPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
