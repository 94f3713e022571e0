package org.sipcause.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Discord's gateway on this machine: it greets, takes a bot in, beats back, and can lose it in each of Discord's ways. */
final class FakeGateway extends WebSocketServer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CountDownLatch listening = new CountDownLatch(1);
    private final List<Integer> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger sequence = new AtomicInteger();
    private volatile WebSocket bot;
    private volatile boolean closesOnIdentify;

    FakeGateway() throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setDaemon(true);
        start();
        listening.await();
    }

    /** Where it is. */
    URI address() {
        return URI.create("ws://127.0.0.1:" + getPort());
    }

    /** How often the bot sent this kind of message: 2 identify, 6 resume. */
    long received(int op) {
        return received.stream().filter(each -> each == op).count();
    }

    /** Lets something happen. */
    void dispatch(String event, String data) {
        send("{\"op\":0,\"s\":%d,\"t\":\"%s\",\"d\":%s}".formatted(sequence.incrementAndGet(), event, data));
    }

    /** Breaks the connection without a word. */
    void drop() {
        bot.closeConnection(1006, "dropped");
    }

    /** Asks the bot to come again and take up its session. */
    void reconnect() {
        send("{\"op\":7,\"d\":null}");
    }

    /** Tells the bot that its session is gone. */
    void invalidate() {
        send("{\"op\":9,\"d\":false}");
    }

    /** Refuses the token, as Discord does where it was changed meanwhile. */
    void refuse() {
        bot.close(4004, "Authentication failed.");
    }

    /** From now on refuses whoever comes. */
    void refuseAll() {
        closesOnIdentify = true;
    }

    /** Goes away. */
    void end() {
        try {
            stop(1000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        bot = socket;
        socket.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        int op = parse(text).path("op").asInt();
        received.add(op);
        switch (op) {
            case 1 -> socket.send("{\"op\":11}");
            case 2 -> identify(socket);
            case 6 -> dispatch("RESUMED", "{}");
            default -> {}
        }
    }

    private void identify(WebSocket socket) {
        if (closesOnIdentify) {
            socket.close(4004, "Authentication failed.");
            return;
        }
        dispatch("READY", """
                {"v":10,"user":%s,"guilds":[{"id":"%s","unavailable":true}],"private_channels":[],\
                "session_id":"session","resume_gateway_url":"%s","application":{"id":"%s","flags":0}}""".formatted(Wire.BOT, Wire.GUILD_ID, address(), Wire.APPLICATION_ID));
        dispatch("GUILD_CREATE", Wire.GUILD);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception broken) {}

    private void send(String text) {
        bot.send(text);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
