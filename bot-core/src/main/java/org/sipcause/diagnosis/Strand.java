package org.sipcause.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.sip.Slice;
import org.sipcause.trace.CapturedMessage;

/** The messages of one Call-ID while a large input is being read. */
final class Strand {
    private final Slice callId;
    private final long hash;
    private final List<CapturedMessage> messages = new ArrayList<>(8);
    private final CallKind kind = new CallKind();

    /** Whether a message of it had a time, and the newest one; as numbers, as very many are asked whether they are quiet. */
    private boolean timed;

    private long second;
    private int nano;
    private boolean kept;
    private boolean named;
    private int begin;

    /** Its neighbours in time among all strands, itself where there are none. */
    private Strand before = this;

    private Strand after = this;

    /** The next one on the same place of the table; null at the end, as in any table. */
    private Strand next;

    Strand(Slice callId, long hash) {
        this.callId = callId;
        this.hash = hash;
    }

    long hash() {
        return hash;
    }

    Strand after() {
        return after;
    }

    void linkBefore(Strand other) {
        before = other.before;
        after = other;
        before.after = this;
        after.before = this;
    }

    /** It also forgets its neighbours: through an old one that is let go of they would live on until the next full collection. */
    void unlink() {
        before.after = after;
        after.before = before;
        before = this;
        after = this;
    }

    Strand next() {
        return next;
    }

    void next(Strand following) {
        next = following;
    }

    /** The Call-ID as text; empty where there is none. */
    String callId() {
        return callId.toString();
    }

    Slice callIdSlice() {
        return callId;
    }

    List<CapturedMessage> messages() {
        return messages;
    }

    /** What kind of call it is; nothing where it may be one leg of several. */
    OptionalLong kind() {
        return named ? OptionalLong.empty() : kind.number();
    }

    /** It begins a leg and may carry another one's Call-ID in a header. */
    void mayNameAnother() {
        kind.mayBeLeg();
    }

    /** Another leg carries this Call-ID in a header. */
    void namedByAnother() {
        named = true;
    }

    /** The number of its first message. */
    int begin() {
        return begin;
    }

    /** The number of its newest message. */
    int end() {
        return messages.getLast().number();
    }

    void add(CapturedMessage message) {
        begin = messages.isEmpty() ? message.number() : begin;
        messages.add(message);
        kind.add(message);
        if (message.at().isPresent()) {
            Instant at = message.at().get();
            timed = true;
            second = at.getEpochSecond();
            nano = at.getNano();
        }
    }

    /** Whether it stays to the end. */
    boolean kept() {
        return kept;
    }

    void keep() {
        kept = true;
    }

    /** Whether nothing came after a time. */
    boolean quiet(Optional<Instant> since) {
        if (!timed || since.isEmpty()) {
            return false;
        }
        Instant then = since.get();
        return second < then.getEpochSecond() || (second == then.getEpochSecond() && nano < then.getNano());
    }

    /** Whether nothing came after a time; without times, for so many messages. */
    boolean due(Optional<Instant> quietSince, int behind, int newest) {
        if (!timed || quietSince.isEmpty()) {
            return newest - end() >= behind;
        }
        return quiet(quietSince);
    }
}
