package org.sipcause.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sipcause.sip.Slice;
import org.sipcause.trace.CapturedMessage;

/** The strands of an input that are not folded, the one to which something came last at the end. */
final class Strands {
    private static final Comparator<Strand> BY_BEGIN = Comparator.comparingInt(Strand::begin);

    private final LinkedHashMap<Slice, Strand> byCallId = new LinkedHashMap<>();
    private Optional<Instant> now = Optional.empty();
    private boolean inTime = true;
    private int newest;

    /** Adds a message to the strand of its Call-ID. */
    void add(CapturedMessage message) {
        Slice callId = message.message().headers().callIdSlice();
        Strand strand = byCallId.get(callId);
        if (strand == null) {
            strand = new Strand(callId);
        }
        strand.add(message);
        byCallId.putLast(strand.callIdSlice(), strand);
        if (message.at().isPresent()) {
            inTime &= now.isEmpty() || !message.at().get().isBefore(now.get());
            now = message.at();
        } else {
            inTime = false;
        }
        newest = message.number();
    }

    /** The strand of a Call-ID. */
    Optional<Strand> of(String callId) {
        return Optional.ofNullable(byCallId.get(Slice.of(callId)));
    }

    /** All of them. */
    Collection<Strand> all() {
        return byCallId.values();
    }

    void remove(Strand strand) {
        byCallId.remove(strand.callIdSlice());
    }

    /** The number of the newest message. */
    int newest() {
        return newest;
    }

    /** Those to which nothing came for a time, or without times for so many messages, in the order in which they began. */
    List<Strand> due(Duration quiet, int behind) {
        Optional<Instant> since = now.map(time -> time.minus(quiet));
        List<Strand> due = new ArrayList<>();
        for (Strand strand : byCallId.values()) {
            if (strand.due(since, behind, newest)) {
                due.add(strand);
            } else if (inTime && !strand.quiet(since)) {
                break; // what comes behind it was heard of later
            }
        }
        due.sort(BY_BEGIN);
        return due;
    }
}
