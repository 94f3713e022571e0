package org.sipcause.pcap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Takes the messages out of the DATA chunks of SCTP associations, each direction for itself (RFC 9260 §3.3.1, §6.9). */
final class Sctp {
    private static final int MAX_DIRECTIONS = 1024;
    private static final int HEADER = 12;
    private static final int DATA = 0;
    private static final int DATA_HEADER = 16;

    private record Key(Peer from, Peer to) {}

    private final Map<Key, SctpOrder> directions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SctpOrder> eldest) {
            return size() > MAX_DIRECTIONS;
        }
    };
    private final PacketSink sink;

    Sctp(PacketSink sink) {
        this.sink = sink;
    }

    void packet(Frame frame, IpPacket ip) {
        Octets data = ip.payload();
        if (data.length() < HEADER) {
            return;
        }
        Key key = new Key(new Peer(ip.from(), data.u16(0)), new Peer(ip.to(), data.u16(2)));
        Octets rest = data.after(HEADER);
        while (rest.length() >= 4) {
            int length = rest.u16(2);
            if (length < 4) {
                return;
            }
            if (rest.u8(0) == DATA && length > DATA_HEADER && rest.length() >= length) {
                chunk(frame, key, rest.first(length));
            }
            rest = rest.after((length + 3) / 4 * 4);
        }
    }

    private void chunk(Frame frame, Key key, Octets chunk) {
        SctpOrder order = directions.computeIfAbsent(key, _ -> new SctpOrder());
        Optional<Octets> message = order.add(chunk.u32(4), chunk.u8(1), chunk.after(DATA_HEADER));
        message.ifPresent(whole -> sink.message(frame.number(), frame.at(), key.from(), key.to(), whole));
    }
}
