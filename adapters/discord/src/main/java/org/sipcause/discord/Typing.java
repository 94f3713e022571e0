package org.sipcause.discord;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Shows that the bot writes, as long as an answer takes: Discord forgets it after ten seconds each time. */
final class Typing implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(8);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private boolean over;

    /** Begins to wait; {@code show} is done after a second, and again while it takes. */
    Typing(Runnable show) {
        Thread.startVirtualThread(() -> {
            var pause = FIRST;
            while (!isOverAfter(pause)) {
                try {
                    show.run();
                } catch (RuntimeException refused) {
                    return; // an ornament: the answer comes without it
                }
                pause = AGAIN;
            }
        });
    }

    private boolean isOverAfter(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!over && left > 0) {
                left = answered.awaitNanos(left);
            }
            return over;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            over = true;
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
