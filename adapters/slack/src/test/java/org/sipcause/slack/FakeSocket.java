package org.sipcause.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.sipcause.runtime.Eventually;

/** Slack's end of socket mode: says hello, sends envelopes, keeps the acknowledgements. */
final class FakeSocket implements AutoCloseable {
    private final CountDownLatch listening = new CountDownLatch(1);
    private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
    private final Map<String, JsonObject> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger envelopes = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final Server server = new Server();

    FakeSocket() {
        server.setReuseAddr(true);
        server.start();
        try {
            listening.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/link?ticket=1");
    }

    /** Sends an envelope and waits for its acknowledgement: what is in it, or nothing. */
    Optional<JsonObject> send(String type, JsonObject payload, Optional<Integer> retry) {
        String id = "e" + envelopes.incrementAndGet();
        var envelope = new JsonObject();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
        envelope.add("payload", payload);
        retry.ifPresent(number -> {
            envelope.addProperty("retry_attempt", number);
            envelope.addProperty("retry_reason", "timeout");
        });
        Eventually.get(
                        "an open socket",
                        () -> sockets.stream().filter(WebSocket::isOpen).findFirst())
                .send(envelope.toString());
        JsonObject ack =
                Eventually.get("an acknowledgement of " + type, () -> Optional.ofNullable(acknowledged.get(id)));
        return Optional.ofNullable(ack.getAsJsonObject("payload"));
    }

    /** Breaks every connection as a network does, without a goodbye. */
    void drop() {
        sockets.forEach(socket -> socket.closeConnection(1006, "gone"));
        sockets.clear();
    }

    /** Asks the bot to come back on a fresh socket, as Slack does before it restarts a machine. */
    void refresh() {
        sockets.forEach(socket -> socket.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"));
    }

    /** How many sockets were opened in all. */
    int opened() {
        return opened.get();
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            socket.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"}}");
            sockets.add(socket);
            opened.incrementAndGet();
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            sockets.remove(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            var ack = JsonParser.parseString(message).getAsJsonObject();
            acknowledged.put(ack.get("envelope_id").getAsString(), ack);
        }

        @Override
        public void onError(WebSocket socket, Exception problem) {
            // a dropped connection is what some tests are about
        }

        @Override
        public void onStart() {
            listening.countDown();
        }
    }
}
