package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A bot as a process of its own, as people run it, with nothing of the settings of the one who tests.
 *
 * @param said the file with what it says
 */
public record BotProcess(Process process, Path said) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Starts the program of a class; {@code said} takes what it says. */
    public static BotProcess start(Class<?> app, Map<String, String> settings, Path said) throws IOException {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        app.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(key -> key.matches("(SLACK|DISCORD|SIPCAUSE)_.*"));
        builder.environment().putAll(settings);
        return new BotProcess(builder.start(), said);
    }

    /** Waits until it has said a line with these words; what stands behind them. */
    public String awaitLine(String words) {
        return Eventually.get(words, PATIENCE, () -> {
            Optional<String> line = lineWith(words);
            assertThat(line.isPresent() || process.isAlive()).as(words()).isTrue();
            return line.map(found ->
                    found.substring(found.indexOf(words) + words.length()).strip());
        });
    }

    private Optional<String> lineWith(String words) {
        String whole = words().substring(0, words().lastIndexOf('\n') + 1);
        return whole.lines().filter(line -> line.contains(words)).findFirst();
    }

    private String words() {
        try {
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kills it, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and fails where it does not within 20 s. */
    public void end() throws InterruptedException {
        process.toHandle().destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends in time").isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
