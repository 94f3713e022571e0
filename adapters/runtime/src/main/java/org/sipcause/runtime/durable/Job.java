package org.sipcause.runtime.durable;

/** An accepted question on its way to an answer. */
public final class Job {
    private final Questions questions;
    private final String id;
    private final Questions.Row row;

    Job(Questions questions, String id, Questions.Row row) {
        this.questions = questions;
        this.id = id;
        this.row = row;
    }

    /** The name that the question was taken on by; the same in every attempt and every instance. */
    public String id() {
        return id;
    }

    /** What was kept of the question. */
    public String payload() {
        return row.payload();
    }

    /** How many attempts there were before this one. */
    public int attempts() {
        return row.attempts();
    }

    /** Whether an attempt before this one got as far as sending: the answer may be there already, so look before it is sent again. */
    public boolean maybeSent() {
        return row.step() == Questions.Step.SENDING;
    }

    /** Writes down that the answer goes out now. To be called right before it does, so that nobody sends it again without a look. */
    public void sending() {
        questions.sending(id);
    }
}
