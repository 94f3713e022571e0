package org.sipcause.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sipcause.flow.Timers;
import org.sipcause.sip.Likeness;
import org.sipcause.sip.SipResponse;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * What kind of call the messages of one Call-ID are: a number that is equal for calls that went the same way, step by step, over
 * the same transports and with the same habits in their headers and descriptions, whoever called whom. Of what was
 * refused it also depends on who refused it and with which words. Made of bytes alone, as every message passes here.
 */
final class CallKind {
    /** A longer exchange is of no kind: it is looked at for itself. */
    private static final int MOST_MESSAGES = 48;

    private static final int FIRST_REFUSAL = 300;
    private static final long DAY = 86_400;
    private static final long SECOND = 1_000_000_000;
    private static final long[] GAPS = {
        Timers.T1.toNanos() / 2,
        Timers.T2.toNanos(),
        Timers.GIVE_UP.minus(Timers.T2).toNanos(),
        Timers.GIVE_UP.toNanos() * 2
    };

    private final List<Endpoint> ends = new ArrayList<>(2);
    private final Ordinals branches = new Ordinals();
    private final Ordinals numbers = new Ordinals();
    private boolean timed;
    private long second;
    private int nano;
    private long hash = 17;
    private int messages;
    private boolean none;

    /** The kind so far; nothing where there is none, as of a call that may be a leg of another one (RFC 7989, RFC 7315 §4.6). */
    OptionalLong number() {
        return none || messages > MOST_MESSAGES ? OptionalLong.empty() : OptionalLong.of(hash);
    }

    /** It may be a leg of another call. */
    void mayBeLeg() {
        none = true;
    }

    /** Adds the next message of the call. */
    void add(CapturedMessage seen) {
        if (none || ++messages > MOST_MESSAGES) {
            return;
        }
        step(seen.duplicateOf().isPresent() ? 1 : 0);
        step(end(seen.from()));
        step(end(seen.to()));
        step(gap(seen.at()));
        step(seen.transport().isPresent() ? seen.transport().get().name().hashCode() : 0);
        Likeness like = Likeness.of(
                seen.message(), seen.from().isPresent() ? seen.from().get().host() : "");
        step(like.traits());
        step(branches.of(like.branch()));
        step(numbers.of(like.number()));
        if (seen.message() instanceof SipResponse response && response.status() >= FIRST_REFUSAL) {
            step(seen.from().hashCode());
        }
    }

    private int end(Optional<Endpoint> endpoint) {
        if (endpoint.isEmpty()) {
            return -1;
        }
        int at = ends.indexOf(endpoint.get());
        if (at < 0) {
            ends.add(endpoint.get());
            return ends.size() - 1;
        }
        return at;
    }

    private int gap(Optional<Instant> at) {
        if (at.isEmpty()) {
            timed = false;
            return -1;
        }
        Instant now = at.get();
        // a day or longer is a day; without an object for it
        long since = Math.clamp(now.getEpochSecond() - second, -DAY, DAY) * SECOND + now.getNano() - nano;
        boolean first = !timed;
        timed = true;
        second = now.getEpochSecond();
        nano = now.getNano();
        int gap = first ? -1 : 0;
        while (!first && gap < GAPS.length && since > GAPS[gap]) {
            gap++;
        }
        return gap;
    }

    private void step(long step) {
        hash = (hash ^ step) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 31;
    }
}
