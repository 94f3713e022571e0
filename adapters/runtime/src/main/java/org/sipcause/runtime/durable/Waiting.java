package org.sipcause.runtime.durable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * Whether too many questions wait. They are counted in the database, since other instances take questions on and answer them too, but
 * not for each of fifty that come at once: in between, those of this process are added.
 */
final class Waiting {
    private static final long GOOD_FOR = Duration.ofMillis(500).toNanos();

    private final IntSupplier count;
    private final int most;
    private final AtomicInteger known = new AtomicInteger();
    private final AtomicLong until = new AtomicLong(System.nanoTime());

    /** Not more than this may wait. */
    Waiting(IntSupplier count, int most) {
        this.count = count;
        this.most = most;
    }

    /** Whether no more are to be taken on. */
    boolean isFull() {
        long now = System.nanoTime();
        long end = until.get();
        // where it looks full it is counted again: answers leave all the time
        boolean old = now - end >= 0 || known.get() >= most;
        if (old && until.compareAndSet(end, now + GOOD_FOR)) {
            known.set(count.getAsInt());
        }
        return known.get() >= most;
    }

    /** One more was taken on here. */
    void oneMore() {
        known.incrementAndGet();
    }
}
