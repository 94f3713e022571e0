package org.sipcause.runtime.durable;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Accepted questions, answered by this process or another one. {@link #take} returns after the question is in the database, so
 * that a platform may be told "accepted": from then on it is answered whatever happens to the process, and a repeat of it is
 * known as one.
 */
public final class DurableWork implements AutoCloseable {
    private static final String TASK = "question";
    private static final int ATTEMPTS = 30;
    private static final int LONGEST_ID = 160;
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration DATABASE_AWAY = Duration.ofMinutes(10);

    /** What became of a question. */
    public enum Taken {
        /** It is kept and will be answered. */
        FIRST,
        /** It was taken on before. */
        REPEAT,
        /** Too many wait already; it was not taken. */
        FULL
    }

    /** How a question is answered. */
    public interface Answering {
        /** Answers one; what it throws counts as an attempt that failed. */
        Outcome answer(Job job) throws Exception;
    }

    /**
     * How patient this is.
     *
     * @param threads how many questions are worked on at once
     * @param waiting how many may wait for an answer
     * @param heartbeat how often a process says that it is alive; after four of them without a word, others take over
     */
    public record Pace(int threads, int waiting, Duration heartbeat) {
        /** Eight at once, a thousand waiting, taken over after 20 seconds. */
        public static final Pace USUAL = new Pace(8, 1000, Duration.ofSeconds(5));
    }

    private final Database database;
    private final Questions questions;
    private final Answering answering;
    private final Waiting waiting;
    private final Intake intake = new Intake(this::store);
    private final Task<Void> task;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Work of one platform; nothing is done before {@link #start}. */
    public DurableWork(Database database, String platform, Pace pace, Answering answering) {
        this.database = database;
        this.questions = new Questions(database.jdbi(), platform);
        this.answering = answering;
        this.waiting = new Waiting(questions::open, pace.waiting());
        this.task = Tasks.custom(platform + "-" + TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> work(instance.getId()));
        JdbcCustomization dialect = database.exclusive()
                ? new DefaultJdbcCustomization(false)
                : new AutodetectJdbcCustomization(database.source());
        this.client = SchedulerClient.Builder.create(database.source(), List.of(task))
                .jdbcCustomization(dialect)
                .build();
        this.scheduler = Scheduler.create(database.source(), List.<Task<?>>of(task))
                .schedulerName(new SchedulerName.Fixed(platform + "-" + UUID.randomUUID()))
                .jdbcCustomization(dialect)
                .threads(pace.threads())
                // the scheduler fetches more than it has threads for, and leaves the bound to whom it hands them
                .executorService(Executors.newFixedThreadPool(
                        pace.threads(), Thread.ofVirtual().name("question-", 0).factory()))
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** Begins to answer, first of all what was accepted before and not answered. */
    public void start() {
        if (database.exclusive()) {
            // nobody else can have a hand on what a process before this one had begun
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"));
        }
        scheduler.start();
    }

    /**
     * Takes a question on.
     *
     * @param id what the platform knows it by: the same for every repeat of it
     * @param payload what is needed to answer it
     */
    public Taken take(String id, String payload) {
        return take(id, payload, Duration.ZERO);
    }

    /**
     * The same for a platform that wants to be told "accepted" by a call of ours before the answer: the work begins with
     * {@link #hurry}, or after so long, should this process not live to say so.
     */
    public Taken take(String id, String payload, Duration notBefore) {
        if (waiting.isFull()) {
            return Taken.FULL;
        }
        boolean first =
                intake.take(new Intake.Entry(name(id), payload, Instant.now().plus(notBefore)));
        if (first) {
            waiting.oneMore();
        }
        if (first && !closed.get()) {
            scheduler.triggerCheckForDueExecutions();
        }
        return first ? Taken.FIRST : Taken.REPEAT;
    }

    /** Stores questions in one transaction, each with its task: two trips to the database for all of them. */
    private List<Boolean> store(List<Intake.Entry> entries) {
        Instant now = Instant.now();
        return database.jdbi()
                .inTransaction(handle -> SharedConnection.in(handle.getConnection(), () -> {
                    List<Boolean> first = questions.insert(handle, entries, now);
                    var tasks = new ArrayList<SchedulableInstance<?>>();
                    for (int i = 0; i < entries.size(); i++) {
                        if (first.get(i)) {
                            var entry = entries.get(i);
                            tasks.add(SchedulableInstance.of(task.instance(entry.name()), entry.due()));
                        }
                    }
                    if (tasks.size() == 1) {
                        // it may be there still where its question was forgotten before it was answered
                        client.scheduleIfNotExists(tasks.getFirst());
                    } else if (!tasks.isEmpty()) {
                        client.scheduleBatch(tasks);
                    }
                    return first;
                }));
    }

    /** Lets work begin now that was to begin later. */
    public void hurry(String id) {
        try {
            if (client.reschedule(task.instance(name(id)), Instant.now()) && !closed.get()) {
                scheduler.triggerCheckForDueExecutions();
            }
        } catch (TaskInstanceException begun) {
            // it was picked up already, or is done
        }
    }

    private static String name(String id) {
        return id.length() <= LONGEST_ID
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private CompletionHandler<Void> work(String id) {
        Optional<Questions.Row> row = questions.find(id);
        if (row.isEmpty() || row.get().step() == Questions.Step.DONE) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        var outcome = attempt(new Job(questions, id, row.get()));
        switch (outcome) {
            case Outcome.Done() -> insist(() -> questions.done(id, Instant.now()));
            case Outcome.Later(Duration pause, boolean maybeSent) -> {
                if (row.get().attempts() >= ATTEMPTS) {
                    insist(() -> questions.done(id, Instant.now()));
                } else {
                    insist(() -> questions.again(id, maybeSent));
                    return (execution, operations) ->
                            operations.reschedule(execution, Instant.now().plus(pause));
                }
            }
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private Outcome attempt(Job job) {
        try {
            return answering.answer(job);
        } catch (Exception failed) {
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            // whether it was sent is what the row says
            boolean maybeSent = questions
                    .find(job.id())
                    .filter(now -> now.step() == Questions.Step.SENDING)
                    .isPresent();
            return new Outcome.Later(Duration.ofSeconds(Math.min(60, 1L << Math.min(6, job.attempts()))), maybeSent);
        }
    }

    /** Writes down what has happened, also where the database is away for a while: an answer that left is not to leave twice. */
    private static void insist(Runnable write) {
        long end = System.nanoTime() + DATABASE_AWAY.toNanos();
        while (true) {
            try {
                write.run();
                return;
            } catch (RuntimeException away) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    /** How many questions wait for an answer, here or in another process. */
    public int open() {
        return questions.open();
    }

    /** Answers what was taken on, as far as that is done in time, and stops; the rest is for the next process. True when nothing is left. */
    public boolean close(Duration deadline) {
        if (!closed.compareAndSet(false, true)) {
            return true;
        }
        long end = System.nanoTime() + deadline.toNanos();
        boolean left = left();
        while (left && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP.toNanos());
            left = left();
        }
        scheduler.stop();
        return !left;
    }

    private boolean left() {
        try {
            return questions.open() > 0;
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** Stops at once; what is under way is for the next process. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }
}
