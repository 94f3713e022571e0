package org.sipcause.runtime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work on virtual threads, bounded: so many at once, so many waiting, and beyond that a plain no, which an adapter can pass on
 * to the person who asks. A crowd of large captures then cannot take the memory of the calls that are being answered.
 */
public final class WorkPool implements AutoCloseable {
    private final Semaphore places;
    private final Semaphore running;
    private final int capacity;
    private final Consumer<Throwable> failed;
    private final ExecutorService threads;

    /**
     * An empty pool.
     *
     * @param concurrent how many pieces of work run at once, at least 1
     * @param queued how many more may wait
     * @param failed told of what a piece of work throws, which is a bug in it
     */
    public WorkPool(int concurrent, int queued, Consumer<Throwable> failed) {
        this.capacity = concurrent + queued;
        this.places = new Semaphore(capacity);
        this.running = new Semaphore(concurrent, true);
        this.failed = failed;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("work-", 0).factory());
    }

    /** Takes the work on, or says no: the pool is full or closing, and the work will not run. */
    public boolean offer(Runnable work) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            threads.execute(() -> run(work));
            return true;
        } catch (RejectedExecutionException closing) {
            places.release();
            return false;
        }
    }

    private void run(Runnable work) {
        try {
            running.acquire();
            try {
                work.run();
            } catch (Throwable bug) {
                failed.accept(bug);
            } finally {
                running.release();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /** Takes nothing more on and waits for what was taken on; what is not done by the deadline is interrupted. True when all was done. */
    public boolean close(Duration deadline) {
        threads.shutdown();
        try {
            if (threads.awaitTermination(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        return false;
    }

    /** How much work was taken on and is not done. */
    public int pending() {
        return capacity - places.availablePermits();
    }

    /** Closes at once: what runs is interrupted. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }
}
