package org.sipcause.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.sip.SipMessage;

/**
 * Tells a packet captured twice, as on two interfaces, from a message sent twice: the same bytes between the same
 * endpoints either carry the same IP identification, or come sooner than any timer would send them (T1, 500 ms: RFC 3261 §17.1.1.1).
 * Every message passes here, so that what is remembered stands in arrays.
 */
final class Sightings {
    private static final Duration SAME_PACKET = Duration.ofMillis(400);
    private static final Duration AT_ONCE = Duration.ofNanos(50_000);
    private static final int REMEMBERED = 1024;

    private record Seen(int number, SipMessage message, Sighting sighting) {
        private boolean sameAs(SipMessage other, Sighting seen) {
            return sighting.from().equals(seen.from()) && sighting.to().equals(seen.to()) && message.sameBytes(other);
        }

        private boolean sameTime(Sighting seen) {
            Instant before = sighting.at().orElseThrow();
            Duration between = Duration.between(before, seen.at().orElseThrow()).abs();
            boolean samePacket = seen.packetId().isPresent() && seen.packetId().equals(sighting.packetId());
            return between.compareTo(samePacket ? SAME_PACKET : AT_ONCE) <= 0;
        }
    }

    /** The newest, each in the place of the one that it pushed out. */
    private final Seen[] ring = new Seen[REMEMBERED];

    /** Of each, a number that messages with the same bytes between the same endpoints share. */
    private final long[] keys = new long[REMEMBERED];

    /** A hash table of their places, one more than they are as 0 stands for none: the first of each chain, and the one behind each. */
    private final int[] firsts = new int[REMEMBERED * 2];

    private final int[] others = new int[REMEMBERED];
    private int newest;

    OptionalInt first(int number, SipMessage message, Sighting seen) {
        if (seen.at().isEmpty() || seen.position().frame().isEmpty()) {
            return OptionalInt.empty();
        }
        long key = message.bytesHash() ^ hash(seen.from()) * 31L ^ hash(seen.to()) * 961L;
        int known = find(key);
        if (known > 0) {
            Seen before = ring[known - 1];
            if (before.sameAs(message, seen) && before.sameTime(seen)) {
                return OptionalInt.of(before.number());
            }
            forget(known - 1);
        }
        remember(key, new Seen(number, message, seen));
        return OptionalInt.empty();
    }

    private int find(long key) {
        int known = firsts[chain(key)];
        while (known > 0 && keys[known - 1] != key) {
            known = others[known - 1];
        }
        return known;
    }

    private void remember(long key, Seen seen) {
        newest = (newest + 1) % REMEMBERED;
        if (ring[newest] != null) {
            forget(newest);
        }
        ring[newest] = seen;
        keys[newest] = key;
        others[newest] = firsts[chain(key)];
        firsts[chain(key)] = newest + 1;
    }

    private void forget(int place) {
        int chain = chain(keys[place]);
        int at = firsts[chain];
        if (at == place + 1) {
            firsts[chain] = others[place];
        } else {
            while (others[at - 1] != place + 1) {
                at = others[at - 1];
            }
            others[at - 1] = others[place];
        }
        ring[place] = null;
    }

    private static int chain(long key) {
        return (int) (key >>> 32) & (REMEMBERED * 2 - 1);
    }

    private static int hash(Optional<Endpoint> endpoint) {
        return endpoint.isPresent()
                ? endpoint.get().host().hashCode() * 31 + endpoint.get().port()
                : 0;
    }
}
