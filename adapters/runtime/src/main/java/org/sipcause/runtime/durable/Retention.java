package org.sipcause.runtime.durable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what is older than it may be: now, and every hour. Settings stay. */
public final class Retention implements AutoCloseable {
    /** How many days questions and cards are kept unless said otherwise. */
    public static final int DAYS = 7;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Questions questions;
    private final KeptCards cards;
    private final RecentAnswers recent;
    private final Duration age;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());

    /** Forgets what is older than this. */
    public Retention(Database database, KeptCards cards, Duration age) {
        this.questions = new Questions(database.jdbi(), "");
        this.cards = cards;
        this.recent = new RecentAnswers(database);
        this.age = age;
    }

    /** Begins. */
    public void start() {
        var _ = clock.scheduleWithFixedDelay(this::hourly, 0, 1, TimeUnit.HOURS);
    }

    private void hourly() {
        try {
            purge(Instant.now());
        } catch (RuntimeException away) {
            LOG.warn("nothing could be forgotten this time: {}", away.getClass().getName());
        }
    }

    /** Forgets what is too old at this moment; how many rows that were. */
    public int purge(Instant now) {
        return questions.purge(now.minus(age)) + cards.purge(now.minus(age)) + recent.purge(now.minus(age));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
