package org.sipcause.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows that the bot writes, as long as an answer takes: Discord forgets it after ten seconds each time. */
final class Typing implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(8);

    private final CountDownLatch answered = new CountDownLatch(1);

    /** Begins to wait; {@code show} is done after a second, and again while it takes. */
    Typing(Runnable show) {
        Thread.startVirtualThread(() -> {
            var pause = FIRST;
            while (!isAnsweredWithin(pause)) {
                try {
                    show.run();
                } catch (RuntimeException refused) {
                    return; // an ornament: the answer comes without it
                }
                pause = AGAIN;
            }
        });
    }

    private boolean isAnsweredWithin(Duration pause) {
        try {
            return answered.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        answered.countDown();
    }
}
