package org.sipcause.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.sipcause.runtime.durable.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that an answer takes a while, once it has taken one. Closing it makes sure that the word does not come behind the answer. */
final class Sign implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sign.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private boolean over;

    /** Begins to wait. */
    Sign(Job job, Reply reply, String words) {
        Thread.startVirtualThread(() -> waitAndSay(job, reply, words));
    }

    private void waitAndSay(Job job, Reply reply, String words) {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (!over && left > 0) {
                left = answered.awaitNanos(left);
            }
            if (!over && !reply.saysWorking()) {
                // from here on something of ours may stand there, and the next attempt is to look for it
                job.sending();
                reply.working(words);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (IOException | SlackApiException | RuntimeException unsaid) {
            LOG.warn("not said that it takes a while: {}", unsaid.getClass().getName());
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
