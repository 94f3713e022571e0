package org.sipcause.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sipcause.sip.SipMessage;

/**
 * Tells a packet captured twice, as on two interfaces, from a message sent twice: the same bytes between the same
 * endpoints either carry the same IP identification, or come sooner than any timer would send them (T1, 500 ms: RFC 3261 §17.1.1.1).
 */
final class Sightings {
    private static final Duration SAME_PACKET = Duration.ofMillis(400);
    private static final Duration AT_ONCE = Duration.ofNanos(50_000);
    private static final int REMEMBERED = 512;

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

    /** By a number that messages with the same bytes between the same endpoints share; another message may push one out. */
    private final Map<Long, Seen> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    OptionalInt first(int number, SipMessage message, Sighting seen) {
        if (seen.at().isEmpty() || seen.position().frame().isEmpty()) {
            return OptionalInt.empty();
        }
        long key = message.bytesHash() ^ hash(seen.from()) * 31L ^ hash(seen.to()) * 961L;
        Seen before = last.remove(key);
        if (before != null && before.sameAs(message, seen) && before.sameTime(seen)) {
            last.put(key, before);
            return OptionalInt.of(before.number());
        }
        last.put(key, new Seen(number, message, seen));
        return OptionalInt.empty();
    }

    private static int hash(Optional<Endpoint> endpoint) {
        return endpoint.isPresent()
                ? endpoint.get().host().hashCode() * 31 + endpoint.get().port()
                : 0;
    }
}
