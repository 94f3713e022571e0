package org.sipcause.pcap;

import java.util.Optional;
import java.util.TreeMap;

/** Brings the segments of one direction of a connection into order (RFC 9293 §3.4). */
final class TcpOrder {
    /** Bytes that may wait for an earlier segment; then that one is taken for lost to the capture. */
    private static final int MAX_WAITING = 256 * 1024;

    private static final int MAX_SEGMENTS = 512;

    private final TreeMap<Long, Octets> waiting = new TreeMap<>();
    private int waitingBytes;
    private long next; // counted on beyond 32 bits from the first one

    TcpOrder(long first) {
        this.next = first;
    }

    /** Whether the byte of this number comes next, and none after it came. */
    boolean awaits(long sequence) {
        return (next & 0xffff_ffffL) == sequence && waiting.isEmpty();
    }

    /** Takes a segment; whether it made up its mind that bytes before it are lost. */
    boolean add(long sequence, Octets payload) {
        // The distance within half the number space, so that wrapping round is no matter.
        long start = next + (int) (sequence - next);
        if (start + payload.length() <= next) {
            return false; // sent again
        }
        Octets before = waiting.get(start);
        if (before == null || before.length() < payload.length()) {
            waiting.put(start, payload.own());
            waitingBytes += payload.length() - (before == null ? 0 : before.length());
        }
        boolean gap = waitingBytes > MAX_WAITING || waiting.size() > MAX_SEGMENTS;
        if (gap) {
            next = waiting.firstKey();
        }
        return gap;
    }

    /** The next bytes, where they have come. */
    Optional<Octets> next() {
        while (!waiting.isEmpty() && waiting.firstKey() <= next) {
            var first = waiting.pollFirstEntry();
            Octets payload = first.getValue();
            waitingBytes -= payload.length();
            long known = next - first.getKey();
            if (known < payload.length()) {
                Octets fresh = payload.after((int) known);
                next += fresh.length();
                return Optional.of(fresh);
            }
        }
        return Optional.empty();
    }
}
