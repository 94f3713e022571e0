package org.sipcause.runtime.durable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Messages;

/** The database, open and with its tables as this version wants them. Any thread may use it. */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 16;

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final SharedConnection source;
    private final Jdbi jdbi;

    private Database(DatabaseSettings settings, HikariDataSource pool) {
        this.settings = settings;
        this.pool = pool;
        this.source = new SharedConnection(pool);
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens it and brings its tables up to date, or fails with a sentence for the person who starts the bot. */
    public static Database open(DatabaseSettings settings, Messages messages) throws CannotStart {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config(settings));
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:org/sipcause/runtime/durable")
                    .load()
                    .migrate();
            return new Database(settings, pool);
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException unreachable) {
            if (pool != null) {
                pool.close();
            }
            throw CannotStart.unavailable(
                    messages.say(settings.embedded() ? "database.file" : "database.unreachable", settings.place()));
        }
    }

    private static HikariConfig config(DatabaseSettings settings) {
        var config = new HikariConfig(); // not from a file or the environment
        config.setJdbcUrl(settings.url());
        settings.properties().forEach(config::addDataSourceProperty);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis() / 2);
        config.setInitializationFailTimeout(Duration.ofSeconds(10).toMillis());
        config.setPoolName("sipcause");
        return config;
    }

    /** Whether it answers, within two seconds. */
    public boolean answers() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** Whether this process is the only one that can use it: what a process before it had begun is then nobody's. */
    boolean exclusive() {
        return settings.embedded();
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Connections for db-scheduler, which joins a transaction of ours where there is one. */
    SharedConnection source() {
        return source;
    }

    /** Where it is, for the operator: without user and password. */
    @Override
    public String toString() {
        return settings.place();
    }

    @Override
    public void close() {
        if (settings.embedded()) {
            try {
                // without this, H2 would stay open as long as the process
                jdbi.useHandle(handle -> handle.execute("shutdown"));
            } catch (RuntimeException alreadyClosed) {
                // closing is all that was wanted
            }
        }
        pool.close();
    }
}
