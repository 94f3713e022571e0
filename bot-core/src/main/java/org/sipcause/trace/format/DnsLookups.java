package org.sipcause.trace.format;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sipcause.pcap.Address;
import org.sipcause.pcap.Octets;
import org.sipcause.pcap.Peer;
import org.sipcause.trace.NetworkEvent.Kind;

/** What resolvers were asked, and what they answered, if at all. */
final class DnsLookups {
    private static final int MOST_OPEN = 4096;

    /** Resolvers that are alive answer sooner, and clients ask again after 5 s at the latest (resolv.conf(5), timeout). */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Key(Address client, Address resolver, String question) {}

    /** A question that nobody has answered yet, with its first packet. */
    private static final class Open {
        private final int frame;
        private final Instant at;
        private final Peer from;
        private final Peer to;
        private Instant last;
        private int asked = 1;

        private Open(int frame, Instant at, Peer from, Peer to) {
            this.frame = frame;
            this.at = at;
            this.from = from;
            this.to = to;
            this.last = at;
        }
    }

    private final NetworkFacts facts;
    private final LinkedHashMap<Key, Open> open = new LinkedHashMap<>();

    DnsLookups(NetworkFacts facts) {
        this.facts = facts;
    }

    /** Takes a datagram from or to a resolver. */
    void datagram(int frame, Instant at, Peer from, Peer to, Octets data) {
        Optional<DnsMessage> read = DnsMessage.parse(data);
        if (read.isEmpty()) {
            return;
        }
        DnsMessage message = read.get();
        if (message.answer()) {
            open.remove(new Key(to.address(), from.address(), message.question()));
            answer(message).ifPresent(said -> facts.between(said.getKey(), frame, at, from, to, said.getValue()));
            return;
        }
        Key key = new Key(from.address(), to.address(), message.question());
        Open before = open.get(key);
        if (before != null) {
            before.asked++;
            before.last = at;
            return;
        }
        open.put(key, new Open(frame, at, from, to));
        if (open.size() > MOST_OPEN) {
            var eldest = open.pollFirstEntry();
            end(eldest.getKey(), eldest.getValue(), at);
        }
    }

    private static Optional<Map.Entry<Kind, String>> answer(DnsMessage message) {
        String records = message.records().isEmpty() ? "no record" : String.join("; ", message.records());
        return switch (message.code()) {
            case 0 -> Optional.of(Map.entry(Kind.DNS_ANSWER, message.question() + " = " + records));
            case DnsMessage.NXDOMAIN -> Optional.of(Map.entry(Kind.DNS_NXDOMAIN, message.question()));
            case DnsMessage.SERVFAIL, DnsMessage.REFUSED ->
                Optional.of(Map.entry(Kind.DNS_SERVFAIL, message.question()));
            default -> Optional.empty();
        };
    }

    /** The end of the capture, seen at this time: what was asked twice, or long before, was not answered. */
    void end(Instant now) {
        List.copyOf(open.keySet()).forEach(key -> end(key, open.get(key), now));
        open.clear();
    }

    private void end(Key key, Open asked, Instant now) {
        boolean again = asked.asked > 1 && asked.last.isAfter(asked.at);
        if (again || Duration.between(asked.last, now).compareTo(PATIENCE) > 0) {
            facts.between(Kind.DNS_UNANSWERED, asked.frame, asked.at, asked.from, asked.to, key.question());
        }
    }
}
