package org.sipcause.runtime.durable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of accepted questions. */
final class Questions {
    /** How far an answer has come. */
    enum Step {
        /** Accepted; nothing of the answer has left. */
        TAKEN,
        /** The answer was about to leave. */
        SENDING,
        /** Answered, or given up; what was asked is gone, the row only tells a repeat. */
        DONE
    }

    /**
     * A question.
     *
     * @param payload what was asked, as its adapter wrote it
     */
    record Row(Step step, int attempts, String payload) {}

    private final Jdbi jdbi;
    private final String platform;

    Questions(Jdbi jdbi, String platform) {
        this.jdbi = jdbi;
        this.platform = platform;
    }

    /** Adds questions within a transaction; for each, whether it came for the first time. */
    List<Boolean> insert(Handle handle, List<Intake.Entry> entries, Instant now) {
        var batch = handle.prepareBatch("insert into question (id, platform, step, attempts, payload, taken_at)"
                + " values (:id, :platform, :step, 0, :payload, :now) on conflict do nothing");
        for (Intake.Entry entry : entries) {
            batch.bind("id", entry.name())
                    .bind("platform", platform)
                    .bind("step", Step.TAKEN.name())
                    .bind("payload", entry.payload())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .add();
        }
        return IntStream.of(batch.execute()).mapToObj(count -> count == 1).toList();
    }

    Optional<Row> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select step, attempts, payload from question where id = :id")
                .bind("id", id)
                .map((row, context) -> new Row(
                        Step.valueOf(row.getString("step")),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("payload")).orElse("")))
                .findOne());
    }

    void sending(String id) {
        int changed = jdbi.withHandle(
                handle -> handle.createUpdate("update question set step = 'SENDING' where id = :id and step <> 'DONE'")
                        .bind("id", id)
                        .execute());
        if (changed == 0) {
            throw new IllegalStateException("answered meanwhile");
        }
    }

    /** Notes an attempt that came to no end. */
    void again(String id, boolean maybeSent) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update question set attempts = attempts + 1, step = :step where id = :id and step <> 'DONE'")
                .bind("id", id)
                .bind("step", (maybeSent ? Step.SENDING : Step.TAKEN).name())
                .execute());
    }

    /** Ends it, and forgets what was asked. */
    void done(String id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update question set step = 'DONE', payload = null, done_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** How many wait for an answer. */
    int open() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from question where platform = :platform and step in ('TAKEN', 'SENDING')")
                .bind("platform", platform)
                .mapTo(Integer.class)
                .one());
    }

    /** Forgets everything that was taken on before this moment; how many questions that were. */
    int purge(Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from question where taken_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
