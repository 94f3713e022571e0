package org.sipcause.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * How the bot fares, for what watches over it: {@code /healthz} answers 200 as long as the process can answer at all,
 * {@code /readyz} only while it can take questions on; otherwise 503 and what is missing, in a word.
 */
public final class Health implements AutoCloseable {
    private final Supplier<Optional<String>> missing;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<HttpServer> server = Optional.empty();

    /** Health, where this tells what is missing for taking questions on. */
    public Health(Supplier<Optional<String>> missing) {
        this.missing = missing;
    }

    /**
     * An answer.
     *
     * @param status 200 or 503
     */
    public record Answer(int status, String text) {}

    /** The answer for a path, or nothing where it is not one of ours. */
    public Optional<Answer> answer(String path) {
        return switch (path) {
            case "/healthz" -> Optional.of(new Answer(200, "ok\n"));
            case "/readyz" ->
                Optional.of(missing.get()
                        .map(what -> new Answer(503, what + "\n"))
                        .orElseGet(() -> new Answer(200, "ok\n")));
            default -> Optional.empty();
        };
    }

    /** Answers on a port of its own, 0 for any; the port. */
    public int listen(int port, Messages messages) throws CannotStart {
        try {
            var listening = HttpServer.create(new InetSocketAddress(port), 16);
            listening.setExecutor(threads);
            listening.createContext("/", this::handle);
            listening.start();
            server = Optional.of(listening);
            return listening.getAddress().getPort();
        } catch (IOException taken) {
            throw CannotStart.unavailable(messages.say("health.port", Integer.toString(port)));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange.getRequestURI().getPath()).orElseGet(() -> new Answer(404, "not found\n"));
            byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.ifPresent(listening -> listening.stop(0));
        threads.shutdown();
    }
}
