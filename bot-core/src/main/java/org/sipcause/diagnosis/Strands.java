package org.sipcause.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sipcause.sip.Slice;
import org.sipcause.trace.CapturedMessage;

/**
 * The strands of an input that are not folded. A linked hash table of its own, as
 * every message passes here: it looks once, and takes the hash of a Call-ID once.
 */
final class Strands {
    private static final int FEW = 1 << 10;

    /** In each place the first of those whose hashes fall on it; the others hang on it by {@link Strand#next}. */
    private Strand[] places = new Strand[FEW];

    /** Before the first and after the last of those that wait to be looked at, in the order in which something came to them. */
    private final Strand ends = new Strand(Slice.of(""), 0);

    private int size;
    private Optional<Instant> now = Optional.empty();
    private boolean inTime = true;
    private int newest;
    private Strand last = ends;

    /** Adds a message to the strand of its Call-ID; says which that is. */
    Strand add(CapturedMessage message) {
        Slice callId = message.message().headers().callIdSlice();
        long hash = callId.hash();
        Strand strand = find(callId, hash);
        if (strand == null) {
            strand = new Strand(callId, hash);
            insert(strand);
        }
        if (!strand.kept()) {
            strand.unlink();
            strand.linkBefore(ends);
        }
        strand.add(message);
        if (message.at().isPresent()) {
            inTime &= now.isEmpty() || !message.at().get().isBefore(now.get());
            now = message.at();
        } else {
            inTime = false;
        }
        newest = message.number();
        last = strand;
        return strand;
    }

    /** The strand of a Call-ID. */
    Optional<Strand> of(String callId) {
        Slice wanted = Slice.of(callId);
        return Optional.ofNullable(find(wanted, wanted.hash()));
    }

    /** All of them, in no order. */
    List<Strand> all() {
        List<Strand> all = new ArrayList<>(size);
        for (Strand first : places) {
            for (Strand strand = first; strand != null; strand = strand.next()) {
                all.add(strand);
            }
        }
        return all;
    }

    /** Keeps one to the end, so that it is not looked at again whenever others are due. */
    void keep(Strand strand) {
        strand.keep();
        strand.unlink();
    }

    /** It was looked at as it is now: it waits no longer until something new comes to it. */
    void judged(Strand strand) {
        strand.unlink();
    }

    void remove(Strand strand) {
        int place = place(strand.hash());
        if (places[place] == strand) {
            places[place] = strand.next();
        } else {
            Strand before = places[place];
            while (before.next() != strand) {
                before = before.next();
            }
            before.next(strand.next());
        }
        strand.next(null);
        strand.unlink();
        size--;
    }

    /** The number of the newest message. */
    int newest() {
        return newest;
    }

    /** That of the newest message. */
    Strand last() {
        return last;
    }

    /** Those that are not kept to the end, the one to which nothing came for longest first. */
    List<Strand> open() {
        List<Strand> open = new ArrayList<>();
        for (Strand strand : all()) {
            if (!strand.kept()) {
                open.add(strand);
            }
        }
        open.sort((one, other) -> Integer.compare(one.end(), other.end()));
        return open;
    }

    /** Those to which nothing came for a time, or without times for so many messages. */
    List<Strand> due(Duration quiet, int behind) {
        Optional<Instant> since = now.map(time -> time.minus(quiet));
        List<Strand> due = new ArrayList<>();
        for (Strand strand = ends.after(); strand != ends; strand = strand.after()) {
            if (strand.due(since, behind, newest)) {
                due.add(strand);
            } else if (inTime && !strand.quiet(since)) {
                break; // what comes behind it was heard of later
            }
        }
        return due;
    }

    /** In the order in which they began. */
    static List<Strand> inOrder(List<Strand> strands) {
        List<Strand> ordered = new ArrayList<>(strands);
        ordered.sort((one, other) -> Integer.compare(one.begin(), other.begin()));
        return ordered;
    }

    private Strand find(Slice callId, long hash) {
        Strand strand = places[place(hash)];
        while (strand != null && !(strand.hash() == hash && strand.callIdSlice().equals(callId))) {
            strand = strand.next();
        }
        return strand;
    }

    private void insert(Strand strand) {
        if (++size > places.length) {
            List<Strand> known = all();
            places = new Strand[places.length * 2];
            for (Strand other : known) {
                put(other);
            }
        }
        put(strand);
    }

    private void put(Strand strand) {
        int place = place(strand.hash());
        strand.next(places[place]);
        places[place] = strand;
    }

    private int place(long hash) {
        return (int) (hash >>> 20) & (places.length - 1);
    }
}
