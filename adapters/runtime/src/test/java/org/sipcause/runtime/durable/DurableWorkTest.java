package org.sipcause.runtime.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sipcause.runtime.Eventually;

/** What is taken on is answered, once, on either database. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Databases.class)
class DurableWorkTest {
    private static final DurableWork.Pace PACE = new DurableWork.Pace(4, 50, Duration.ofMillis(300));
    private static final Outcome DONE = new Outcome.Done();

    private final Databases kind;
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private Map<String, String> settings;
    private Database database;

    DurableWorkTest(Databases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        settings = kind.settings();
        database = Databases.open(settings);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DurableWork work(DurableWork.Answering answering) {
        return new DurableWork(database, "test", PACE, answering);
    }

    private Outcome note(Job job) {
        job.sending();
        answered.add(job.id() + " " + job.payload());
        return DONE;
    }

    @Test
    void whatIsTakenOnIsAnswered() {
        try (var work = work(this::note)) {
            work.start();
            assertThat(work.take("a", "why?")).isEqualTo(DurableWork.Taken.FIRST);
            Eventually.until("the answer", () -> answered.equals(List.of("a why?")));
        }
    }

    @Test
    void aRepeatIsKnownBeforeAndAfterTheAnswer() {
        try (var work = work(this::note)) {
            work.take("a", "why?");
            assertThat(work.take("a", "why?")).isEqualTo(DurableWork.Taken.REPEAT);
            work.start();
            Eventually.until("the end", () -> work.open() == 0);
            assertThat(work.take("a", "why?")).isEqualTo(DurableWork.Taken.REPEAT);
            assertThat(answered).hasSize(1);
        }
    }

    @Test
    void aRepeatAtTheSameMomentIsKnown() throws Exception {
        try (var work = work(this::note)) {
            var first = new AtomicInteger();
            var threads = new CopyOnWriteArrayList<Thread>();
            for (int i = 0; i < 8; i++) {
                threads.add(Thread.startVirtualThread(() -> {
                    if (work.take("same", "x") == DurableWork.Taken.FIRST) {
                        first.incrementAndGet();
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(first).hasValue(1);
        }
    }

    @Test
    void theNextProcessAnswersWhatOneLeftBehind() {
        try (var work = work(this::note)) {
            work.take("a", "one");
            work.take("b", "two");
        }
        database.close();
        database = Databases.open(settings);
        try (var next = work(this::note)) {
            next.start();
            Eventually.until("both", () -> answered.size() == 2 && next.open() == 0);
        }
        assertThat(answered).containsExactlyInAnyOrder("a one", "b two");
    }

    @Test
    void whoPromisedPatienceComesAgainWithWhatIsKnown() {
        var seen = new CopyOnWriteArrayList<String>();
        try (var work = work(job -> {
            seen.add(job.attempts() + " " + job.maybeSent());
            if (job.attempts() < 2) {
                if (job.attempts() == 1) {
                    job.sending();
                }
                return new Outcome.Later(Duration.ofMillis(50), job.attempts() == 1);
            }
            return note(job);
        })) {
            work.start();
            work.take("a", "why?");
            Eventually.until("the answer", () -> answered.size() == 1);
        }
        assertThat(seen).containsExactly("0 false", "1 false", "2 true");
    }

    @Test
    void aBugCountsAsAnAttemptAndTellsWhetherItMayHaveArrived() {
        var seen = new CopyOnWriteArrayList<Boolean>();
        try (var work = work(job -> {
            seen.add(job.maybeSent());
            if (seen.size() == 1) {
                throw new IllegalStateException("before");
            }
            if (seen.size() == 2) {
                job.sending();
                throw new IOException("behind");
            }
            return note(job);
        })) {
            work.start();
            work.take("a", "why?");
            Eventually.until("the answer", () -> answered.size() == 1);
        }
        assertThat(seen).containsExactly(false, false, true);
    }

    @Test
    void aCrowdIsToldToWait() {
        try (var work = work(this::note)) {
            for (int i = 0; i < PACE.waiting(); i++) {
                assertThat(work.take("q" + i, "x")).isEqualTo(DurableWork.Taken.FIRST);
            }
            assertThat(work.take("more", "x")).isEqualTo(DurableWork.Taken.FULL);
        }
    }

    @Test
    void closingFinishesWhatWasTakenOn() {
        var work = work(job -> {
            Thread.sleep(20);
            return note(job);
        });
        work.start();
        for (int i = 0; i < 20; i++) {
            work.take("q" + i, "x");
        }
        assertThat(work.close(Duration.ofSeconds(15))).isTrue();
        assertThat(answered).hasSize(20);
    }

    @Test
    void anAnswerForgetsWhatWasAsked() {
        try (var work = work(this::note)) {
            work.start();
            work.take("a", "a long trace");
            Eventually.until("the end", () -> work.open() == 0);
        }
        var left = database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from question where payload is not null")
                        .mapTo(Integer.class)
                        .one());
        assertThat(left).isZero();
    }

    @Test
    void twoInstancesShareTheWork() throws Exception {
        var release = new CountDownLatch(1);
        var both = new CountDownLatch(2);
        DurableWork.Answering answering = job -> {
            both.countDown();
            release.await();
            return note(job);
        };
        if (kind == Databases.H2) {
            return; // a file is for one process alone
        }
        var pace = new DurableWork.Pace(1, 50, Duration.ofMillis(300));
        try (var other = Databases.open(settings);
                var one = new DurableWork(database, "test", pace, answering);
                var two = new DurableWork(other, "test", pace, answering)) {
            one.start();
            two.start();
            for (int i = 0; i < 10; i++) {
                one.take("q" + i, "x");
            }
            both.await();
            release.countDown();
            Eventually.until("all", () -> one.open() == 0);
        }
        assertThat(answered).hasSize(10).doesNotHaveDuplicates();
    }
}
