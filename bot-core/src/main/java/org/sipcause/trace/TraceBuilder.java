package org.sipcause.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.sip.SipMessage;

/** Where a format puts what it reads, in the order of the input. It numbers messages and finds packets captured twice. */
public final class TraceBuilder {
    /** Things unread beyond these are counted, not listed. */
    private static final int MOST_UNREAD = 200;

    /** Messages after which those that only wait give back what they can. */
    private static final int FEW = 2_000;

    private static final int MOST_EVENTS = 5_000; // of each kind

    /** A trace with more RTP streams than these has none: where some are missing, a call seems to be without audio. */
    public static final int MOST_STREAMS = 10_000;

    private static final int MOST_REMARKS = 2_000;

    private final Limits limits;
    private final Optional<Folding> folding;
    private final Sightings sightings = new Sightings();
    private final List<CapturedMessage> messages = new ArrayList<>();
    private final List<Skipped> unread = new ArrayList<>();
    private final List<NetworkEvent> events = new ArrayList<>();
    private final Map<NetworkEvent.Kind, Integer> kinds = new EnumMap<>(NetworkEvent.Kind.class);
    private final List<MediaStream> media = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> repaired = new ArrayList<>();
    private Optional<TimeBase> times = Optional.empty();
    private int count;
    private boolean large;
    private int moreUnread;
    private int moreEvents;
    private boolean moreMedia;
    private boolean turnedAway;

    /** An empty trace with these limits. */
    public TraceBuilder(Limits limits) {
        this(limits, Optional.empty());
    }

    /** An empty trace that is folded once it is large. */
    TraceBuilder(Limits limits, Optional<Folding> folding) {
        this.limits = limits;
        this.folding = folding;
    }

    /** Adds a message; one too many is left out and said. */
    public void add(SipMessage message, Sighting seen) {
        if (full()) {
            if (!turnedAway) {
                turnedAway = true;
                unread.add(new Skipped(
                        Skipped.WHOLE, "more than " + limits.messages() + " messages, the rest was not read"));
            }
            return;
        }
        int number = ++count;
        OptionalInt duplicateOf = sightings.first(number, message, seen);
        CapturedMessage captured = new CapturedMessage(
                number,
                message,
                seen.at(),
                times.orElse(TimeBase.LOCAL),
                seen.from(),
                seen.to(),
                seen.transport(),
                seen.position(),
                duplicateOf);
        if (large) {
            folding.orElseThrow().take(captured, events);
            return;
        }
        messages.add(captured);
        if (number > FEW) {
            message.rest();
        }
        if (folding.isPresent() && number > folding.get().line()) {
            large = true;
            for (CapturedMessage waiting : messages) {
                folding.get().take(waiting, events);
            }
            messages.clear();
        }
    }

    /** Says that something could not be read. */
    public void skip(String where, String why) {
        if (unread.size() < MOST_UNREAD) {
            unread.add(new Skipped(where, why));
        } else {
            moreUnread++;
        }
    }

    /** Says what the times count from; the first word holds. */
    public void times(TimeBase base) {
        times = times.or(() -> Optional.of(base));
    }

    /** Says what was undone of what had happened to a text. */
    public void repaired(String what) {
        repaired.add(what);
    }

    /** Adds what the network said; beyond a bound for each kind the events of that kind are counted only. */
    public void event(NetworkEvent event) {
        if (kinds.merge(event.kind(), 1, Integer::sum) <= MOST_EVENTS) {
            events.add(event);
        } else {
            moreEvents++;
        }
    }

    /** Adds an RTP stream; one too many, and all are dropped. */
    public void media(MediaStream stream) {
        moreMedia |= media.size() == MOST_STREAMS;
        if (moreMedia) {
            media.clear();
        } else {
            media.add(stream);
        }
    }

    /** Adds a line that speaks of messages without being one; beyond a bound they are dropped. */
    public void remark(Remark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    /** Whether no more messages are taken. */
    public boolean full() {
        int held = folding.isPresent() ? folding.get().held() : 0;
        return messages.size() + held >= limits.messages();
    }

    /** How many messages there are so far. */
    public int size() {
        return count;
    }

    Trace build(String name, String format) {
        if (moreUnread > 0) {
            unread.add(new Skipped(Skipped.WHOLE, moreUnread + " more places could not be read"));
        }
        if (moreEvents > 0) {
            unread.add(new Skipped(Skipped.WHOLE, moreEvents + " more network errors were not kept"));
        }
        if (moreMedia) {
            unread.add(new Skipped(Skipped.WHOLE, "more than " + MOST_STREAMS + " RTP streams, media was not judged"));
        }
        if (large) {
            messages.addAll(folding.get().end(events));
        }
        events.sort((one, other) ->
                Integer.compare(one.frame(), other.frame())); // some are known only later, by what did not come
        boolean none = count == 0;
        return new Trace(
                name,
                none ? Optional.empty() : Optional.of(format),
                messages,
                unread,
                events,
                media,
                remarks,
                none ? List.of() : repaired);
    }
}
