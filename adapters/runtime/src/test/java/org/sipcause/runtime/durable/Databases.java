package org.sipcause.runtime.durable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;
import org.sipcause.runtime.Settings;

/** Databases for tests: a file, or a real PostgreSQL that is started once and has an empty database for everybody who asks. */
public enum Databases {
    /** The file that needs nothing installed. */
    H2,
    /** The server for several instances. */
    POSTGRESQL;

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The settings that lead to an empty one. */
    public Map<String, String> settings() {
        try {
            if (this == H2) {
                Path folder = Files.createTempDirectory("sipcause-data-");
                folder.toFile().deleteOnExit();
                return Map.of(DatabaseSettings.DATA, folder.toString());
            }
            String name = "test" + COUNT.incrementAndGet();
            try (var connection = Server.ONLY.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create schema " + name);
            }
            return Map.of(
                    DatabaseSettings.URL,
                    "postgresql://postgres:postgres@127.0.0.1:" + Server.ONLY.getPort() + "/postgres?currentSchema="
                            + name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Opens the database of these settings. */
    public static Database open(Map<String, String> settings) {
        var messages = Messages.english();
        try {
            return Database.open(DatabaseSettings.from(new Settings(settings, messages), messages, "test"), messages);
        } catch (CannotStart failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "120")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
