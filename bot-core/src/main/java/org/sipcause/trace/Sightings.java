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

    private record Key(Optional<Endpoint> from, Optional<Endpoint> to, String text) {}

    private record Seen(int number, Instant at, OptionalInt packetId) {}

    private final Map<Key, Seen> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    OptionalInt first(int number, SipMessage message, Sighting seen) {
        if (seen.at().isEmpty() || seen.position().frame().isEmpty()) {
            return OptionalInt.empty();
        }
        Key key = new Key(seen.from(), seen.to(), message.text());
        Seen now = new Seen(number, seen.at().get(), seen.packetId());
        Seen before = last.get(key);
        if (before != null && same(before, now)) {
            return OptionalInt.of(before.number());
        }
        last.remove(key);
        last.put(key, now);
        return OptionalInt.empty();
    }

    private static boolean same(Seen before, Seen now) {
        Duration between = Duration.between(before.at(), now.at()).abs();
        boolean samePacket = now.packetId().isPresent() && now.packetId().equals(before.packetId());
        return between.compareTo(samePacket ? SAME_PACKET : AT_ONCE) <= 0;
    }
}
