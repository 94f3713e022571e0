package org.sipcause.runtime.durable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Stores what comes at once in one transaction: a commit costs as much for fifty questions as for one, and a platform waits for
 * each of them. Whoever comes first stores for all who wait.
 */
final class Intake {
    private static final int AT_ONCE = 64;

    private final Function<List<Entry>, List<Boolean>> store;
    private final ConcurrentLinkedQueue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock storing = new ReentrantLock();

    /** With a way to store some in one transaction; which of them were new is what it tells. */
    Intake(Function<List<Entry>, List<Boolean>> store) {
        this.store = store;
    }

    /** A question on its way into the database. */
    static final class Entry {
        private final String name;
        private final String payload;
        private final Instant due;
        private Optional<Boolean> first = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        Entry(String name, String payload, Instant due) {
            this.name = name;
            this.payload = payload;
            this.due = due;
        }

        String name() {
            return name;
        }

        String payload() {
            return payload;
        }

        /** When the work on it may begin. */
        Instant due() {
            return due;
        }

        private boolean isOver() {
            return first.isPresent() || failure.isPresent();
        }
    }

    /** Stores a question and returns when it is in the database; whether it came for the first time. */
    boolean take(Entry entry) {
        waiting.add(entry);
        storing.lock();
        try {
            while (!entry.isOver()) {
                storeAll(next());
            }
        } finally {
            storing.unlock();
        }
        if (entry.failure.isPresent()) {
            throw entry.failure.get();
        }
        return entry.first.orElseThrow();
    }

    private List<Entry> next() {
        List<Entry> batch = new ArrayList<>();
        for (Entry entry = waiting.poll(); entry != null; entry = batch.size() < AT_ONCE ? waiting.poll() : null) {
            batch.add(entry);
        }
        // two instances that are told the same wait for each other in one order
        batch.sort(Comparator.comparing(Entry::name));
        return batch;
    }

    private void storeAll(List<Entry> batch) {
        try {
            List<Boolean> first = store.apply(batch);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).first = Optional.of(first.get(i));
            }
        } catch (RuntimeException failed) {
            if (batch.size() > 1 && isOfOne(failed)) {
                // what the database does not take of one is no fault of the others
                batch.forEach(entry -> storeAll(List.of(entry)));
            } else {
                batch.forEach(entry -> entry.failure = Optional.of(failed));
            }
        }
    }

    /** Whether the database refused a value, and not everything. */
    private static boolean isOfOne(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
