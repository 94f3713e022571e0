package org.sipcause.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Health;
import org.sipcause.runtime.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's requests over HTTP, on one path and no other; Bolt refuses what is not signed by Slack within the last five minutes. */
final class HttpDoor implements AutoCloseable {
    static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final int BODY = 1 << 20;
    private static final int AT_ONCE = 256;
    private static final int PATIENCE_SECONDS = 3;

    private final App app;
    private final Health health;
    private final SlackRequestParser parser;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Semaphore places = new Semaphore(AT_ONCE);

    private HttpDoor(App app, Health health, HttpServer server) {
        this.app = app;
        this.health = health;
        this.parser = new SlackRequestParser(app.config());
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Listens on a port, or on any free one for 0. */
    static HttpDoor open(App app, Health health, int port, Messages messages) throws CannotStart {
        // read by the server's class once: an idle or trickling client must not hold a place for ever
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        System.setProperty("jdk.httpserver.maxConnections", "512");
        try {
            return new HttpDoor(app, health, HttpServer.create(new InetSocketAddress(port), 128));
        } catch (IOException taken) {
            throw CannotStart.unavailable(messages.say("port-in-use", Integer.toString(port)));
        }
    }

    /** The port that it listens on. */
    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            try (exchange) {
                answer(exchange, 503, "text/plain", "busy");
            }
            return;
        }
        try (exchange) {
            var fares = exchange.getRequestMethod().equals("GET")
                    ? health.answer(exchange.getRequestURI().getPath())
                    : Optional.<Health.Answer>empty();
            if (fares.isPresent()) {
                answer(exchange, fares.get().status(), "text/plain", fares.get().text());
            } else if (!exchange.getRequestURI().getPath().equals(PATH)) {
                answer(exchange, 404, "text/plain", "not found");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                answer(exchange, 405, "text/plain", "method not allowed");
            } else {
                byte[] body = exchange.getRequestBody().readNBytes(BODY + 1);
                if (body.length > BODY) {
                    exchange.getResponseHeaders().set("Connection", "close");
                    answer(exchange, 413, "text/plain", "content too large");
                } else {
                    bolt(exchange, new String(body, StandardCharsets.UTF_8));
                }
            }
        } finally {
            places.release();
        }
    }

    private void bolt(HttpExchange exchange, String body) throws IOException {
        try {
            Response response = app.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(PATH)
                    .headers(new RequestHeaders(exchange.getRequestHeaders()))
                    .requestBody(body)
                    .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
                    .build()));
            answer(
                    exchange,
                    response.getStatusCode(),
                    response.getContentType(),
                    response.getBody() == null ? "" : response.getBody());
        } catch (IOException broken) {
            throw broken;
        } catch (Exception failed) {
            // neither its message nor the body: both may be a trace, and an unsigned body is anybody's
            LOG.warn("a request could not be read: {}", failed.getClass().getName());
            answer(exchange, 400, "text/plain", "bad request");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type == null ? "text/plain" : type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Takes no new requests and lets those under way end. */
    @Override
    public void close() {
        try {
            // all places taken: nobody is inside, and whoever still comes is told to come again
            boolean empty = places.tryAcquire(AT_ONCE, PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!empty) {
                LOG.warn("some requests were cut off");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdown();
    }
}
