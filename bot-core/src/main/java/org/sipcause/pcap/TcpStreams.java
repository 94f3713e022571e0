package org.sipcause.pcap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Brings the segments of TCP connections into order, each direction for itself (RFC 9293 §3.4). */
final class TcpStreams {
    private static final int MAX_DIRECTIONS = 20_000;

    /** Bytes that may wait for an earlier segment; then that one is taken for lost to the capture. */
    private static final int MAX_WAITING = 256 * 1024;

    private static final int MAX_SEGMENTS = 512;

    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;

    private record Key(Peer from, Peer to) {}

    /** What is known of one direction; sequence numbers are counted on beyond 32 bits from the first one seen. */
    private static final class Direction {
        private boolean synOnly;
        private long next;
        private final TreeMap<Long, Octets> waiting = new TreeMap<>();
        private int waitingBytes;
    }

    private final Map<Key, Direction> directions = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Direction> eldest) {
            return size() > MAX_DIRECTIONS;
        }
    };
    private final PacketSink sink;

    TcpStreams(PacketSink sink) {
        this.sink = sink;
    }

    void segment(Frame frame, IpPacket ip) {
        Octets data = ip.payload();
        if (data.length() < 20) {
            return;
        }
        Key key = new Key(new Peer(ip.from(), data.u16(0)), new Peer(ip.to(), data.u16(2)));
        long sequence = data.u32(4);
        int flags = data.u8(13);
        if ((flags & SYN) != 0) {
            open(key, sequence, (flags & ACK) == 0);
            return;
        }
        if ((flags & RST) != 0) {
            reset(frame, key);
            return;
        }
        Octets payload = data.after((data.u8(12) >> 4) * 4);
        if (payload.length() == 0) {
            return;
        }
        Direction direction = directions.get(key);
        if (direction == null) {
            direction = new Direction();
            direction.next = sequence; // the capture began later than the connection
            directions.put(key, direction);
            sink.opened(key.from(), key.to());
        }
        direction.synOnly = false;
        take(frame, key, direction, sequence, payload);
        if ((flags & FIN) != 0 && direction.waiting.isEmpty()) {
            directions.remove(key);
        }
    }

    private void open(Key key, long sequence, boolean synOnly) {
        Direction known = directions.get(key);
        long next = (sequence + 1) & 0xffff_ffffL;
        if (known != null && (known.next & 0xffff_ffffL) == next && known.waiting.isEmpty()) {
            return; // the same SYN again
        }
        Direction direction = new Direction();
        direction.synOnly = synOnly;
        direction.next = next;
        directions.put(key, direction);
        sink.opened(key.from(), key.to());
    }

    private void reset(Frame frame, Key key) {
        Direction asked = directions.get(new Key(key.to(), key.from()));
        if (asked != null && asked.synOnly && !directions.containsKey(key)) {
            sink.refused(frame.number(), frame.at(), key.from(), key.to());
        }
        directions.remove(key);
        directions.remove(new Key(key.to(), key.from()));
    }

    private void take(Frame frame, Key key, Direction direction, long sequence, Octets payload) {
        // The distance within half the number space, so that wrapping round is no matter.
        long start = direction.next + (int) (sequence - direction.next);
        long end = start + payload.length();
        if (end <= direction.next) {
            return; // sent again
        }
        Octets before = direction.waiting.get(start);
        if (before == null || before.length() < payload.length()) {
            direction.waiting.put(start, payload);
            direction.waitingBytes += payload.length() - (before == null ? 0 : before.length());
        }
        boolean gap = direction.waitingBytes > MAX_WAITING || direction.waiting.size() > MAX_SEGMENTS;
        if (gap) {
            direction.next = direction.waiting.firstKey();
        }
        deliver(frame, key, direction, gap);
    }

    private void deliver(Frame frame, Key key, Direction direction, boolean gapBefore) {
        boolean gap = gapBefore;
        while (!direction.waiting.isEmpty() && direction.waiting.firstKey() <= direction.next) {
            var first = direction.waiting.pollFirstEntry();
            Octets payload = first.getValue();
            direction.waitingBytes -= payload.length();
            long known = direction.next - first.getKey();
            if (known < payload.length()) {
                Octets fresh = payload.after((int) known);
                direction.next += fresh.length();
                sink.stream(frame.number(), frame.at(), key.from(), key.to(), fresh, gap);
                gap = false;
            }
        }
    }
}
