package org.sipcause.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorkPoolTest {
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Test
    void soManyAtOnceSoManyWaitingThenNo() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(5);
        try (var pool = new WorkPool(2, 3, failures::add)) {
            Runnable work = () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                await(gate);
                running.decrementAndGet();
                done.countDown();
            };
            for (int i = 0; i < 5; i++) {
                assertThat(pool.offer(work)).isTrue();
            }
            assertThat(pool.offer(work)).as("the sixth").isFalse();
            assertThat(pool.pending()).isEqualTo(5);
            Eventually.until("two run", () -> running.get() == 2);
            gate.countDown();
            done.await();
            Eventually.until("places come free", () -> pool.pending() == 0);
            assertThat(pool.offer(() -> {})).isTrue();
        }
        assertThat(most.get()).isEqualTo(2);
        assertThat(failures).isEmpty();
    }

    @Test
    void aFailureIsToldAndThePoolGoesOn() {
        try (var pool = new WorkPool(1, 1, failures::add)) {
            pool.offer(() -> {
                throw new IllegalStateException("a bug");
            });
            Eventually.until("told", () -> failures.size() == 1 && pool.pending() == 0);
            assertThat(pool.offer(() -> {})).isTrue();
        }
    }

    @Test
    void closingWaitsForWhatRuns() {
        var finished = new AtomicInteger();
        var pool = new WorkPool(1, 5, failures::add);
        for (int i = 0; i < 3; i++) {
            pool.offer(finished::incrementAndGet);
        }

        assertThat(pool.close(Duration.ofSeconds(5))).isTrue();
        assertThat(finished.get()).isEqualTo(3);
        assertThat(pool.offer(() -> {})).isFalse();
    }

    @Test
    void closingGivesUpAtTheDeadline() {
        var interrupted = new CountDownLatch(1);
        var pool = new WorkPool(1, 0, failures::add);
        pool.offer(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException closing) {
                interrupted.countDown();
            }
        });

        assertThat(pool.close(Duration.ofMillis(20))).isFalse();
        await(interrupted);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
