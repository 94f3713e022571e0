package org.sipcause.pcap;

import java.time.Instant;
import java.util.LinkedHashMap;

/** Follows TCP connections, each direction for itself: what they carry, in order, and how they fail (RFC 9293 §3). */
final class TcpStreams {
    private static final int MAX_DIRECTIONS = 20_000;
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;

    private record Key(Peer from, Peer to) {
        Key back() {
            return new Key(to, from);
        }
    }

    /** What is known of one direction. */
    private static final class Direction {
        private final TcpOrder order;
        private final int frame;
        private final Instant at;
        private boolean asking;
        private int asked = 1;
        private boolean done;

        private Direction(Frame frame, long next, boolean asking) {
            this.order = new TcpOrder(next);
            this.frame = frame.number();
            this.at = frame.at();
            this.asking = asking;
        }
    }

    private final LinkedHashMap<Key, Direction> directions = new LinkedHashMap<>(64, 0.75f, true);
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
            open(frame, key, sequence, (flags & ACK) == 0);
            return;
        }
        if ((flags & RST) != 0) {
            reset(frame, key);
            return;
        }
        Octets payload = data.after((data.u8(12) >> 4) * 4);
        Direction direction = directions.get(key);
        if (payload.length() > 0) {
            if (direction == null) {
                direction = new Direction(frame, sequence, false); // the capture began later than the connection
                put(key, direction);
                sink.opened(key.from(), key.to());
            }
            boolean gap = direction.order.add(sequence, payload);
            for (var next = direction.order.next(); next.isPresent(); next = direction.order.next()) {
                sink.stream(frame.number(), frame.at(), key.from(), key.to(), next.get(), gap);
                gap = false;
            }
        }
        if (direction != null) {
            direction.asking = false;
            direction.done |= (flags & FIN) != 0;
        }
    }

    private void open(Frame frame, Key key, long sequence, boolean asking) {
        Direction known = directions.get(key);
        long next = (sequence + 1) & 0xffff_ffffL;
        if (known != null && known.order.awaits(next)) {
            known.asked++; // the same SYN again
            return;
        }
        if (known != null) {
            end(key, known);
        }
        put(key, new Direction(frame, next, asking));
        sink.opened(key.from(), key.to());
    }

    private void put(Key key, Direction direction) {
        directions.put(key, direction);
        if (directions.size() > MAX_DIRECTIONS) {
            var eldest = directions.pollFirstEntry();
            end(eldest.getKey(), eldest.getValue());
        }
    }

    private void reset(Frame frame, Key key) {
        Direction own = directions.remove(key);
        Direction other = directions.remove(key.back());
        boolean done = (own != null && own.done) || (other != null && other.done);
        boolean refused = own == null && other != null && other.asking;
        boolean spoke = (own != null && !own.asking) || (other != null && !other.asking);
        if (refused) {
            sink.refused(frame.number(), frame.at(), key.from(), key.to());
        } else if (spoke && !done) {
            sink.reset(frame.number(), frame.at(), key.from(), key.to());
        }
    }

    private void end(Key key, Direction direction) {
        if (direction.asking && direction.asked > 1 && !directions.containsKey(key.back())) {
            sink.unanswered(direction.frame, direction.at, key.from(), key.to(), direction.asked);
        }
    }

    /** Says which connections were never answered. */
    void end() {
        directions.forEach(this::end);
        directions.clear();
    }
}
