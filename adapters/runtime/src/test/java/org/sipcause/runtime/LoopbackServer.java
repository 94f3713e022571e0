package org.sipcause.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import okio.ByteString;

/** A web server on this machine that answers as a test says and keeps every request: the ground of a fake platform. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Seen> requests = new CopyOnWriteArrayList<>();
    private volatile Weather weather = (seen, usual) -> usual.get();

    /** How a path answers. */
    public interface Handler {
        /** The reply to one request. */
        Reply reply(Seen request) throws Exception;
    }

    /** What stands between the handlers and who asks. */
    public interface Weather {
        /** The reply to one request, which may be the usual one: that the handler gives as soon as it is asked. */
        Reply reply(Seen request, Supplier<Reply> usual);
    }

    /** One request as it came. */
    public record Seen(String method, String path, Map<String, List<String>> headers, ByteString body) {
        /** The first value of a header, by its name in any case. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .map(entry -> entry.getValue().getFirst());
        }

        /** The body as UTF-8. */
        public String text() {
            return body.utf8();
        }
    }

    /** What goes back. */
    public record Reply(int status, Map<String, String> headers, ByteString body) {
        /** No reply: the connection breaks in the middle of one. */
        public static final Reply BROKEN = new Reply(-1, Map.of(), ByteString.encodeUtf8("{\"ok"));

        /** Status 200 with JSON. */
        public static Reply json(String json) {
            return of(200, "application/json; charset=utf-8", json);
        }

        /** A reply of text. */
        public static Reply of(int status, String type, String text) {
            return new Reply(status, Map.of("Content-Type", type), ByteString.encodeUtf8(text));
        }
    }

    /** Starts on a free port of 127.0.0.1; what no handler answers gets 404. */
    public LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Lets a path, or all below one that ends in a slash, answer so; the longest match wins. */
    public LoopbackServer on(String path, Handler handler) {
        handlers.put(path, handler);
        return this;
    }

    /** From now on, this decides what becomes of every request. */
    public void weather(Weather next) {
        weather = next;
    }

    /** The address of a path here, by http. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Every request so far, in order of arrival. */
    public List<Seen> requests() {
        return List.copyOf(requests);
    }

    /** The requests to one path. */
    public List<Seen> requests(String path) {
        return requests.stream().filter(seen -> seen.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var seen = new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    ByteString.of(exchange.getRequestBody().readAllBytes()));
            requests.add(seen);
            Reply reply = weather.reply(seen, () -> reply(seen));
            if (reply.status() < 0) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(reply.body().toByteArray());
                exchange.getResponseBody().flush();
                return; // closed with less than was promised, so the server drops the connection
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(
                    reply.status(), reply.body().size() == 0 ? -1 : reply.body().size());
            exchange.getResponseBody().write(reply.body().toByteArray());
        }
    }

    private Reply reply(Seen seen) {
        Optional<Handler> handler = handlers.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/")
                        ? seen.path().startsWith(entry.getKey())
                        : seen.path().equals(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
        try {
            return handler.isPresent() ? handler.get().reply(seen) : Reply.of(404, "text/plain", "nothing here");
        } catch (Exception failed) {
            // a fake that breaks is the test's fault: it must show, where a client may well swallow the 500
            failed.printStackTrace();
            return Reply.of(500, "text/plain", failed.toString());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
