package org.sipcause.pcap;

import java.util.Optional;
import java.util.TreeMap;

/** Puts the messages of one direction of an SCTP association together from chunks numbered by TSN, each once (RFC 9260 §6.9). */
final class SctpOrder {
    private static final int BEGINS = 2;
    private static final int ENDS = 1;
    private static final int MAX_CHUNKS = 256;
    private static final int MAX_BYTES = 256 * 1024;
    private static final int WINDOW = 64;

    private record Chunk(int flags, Octets data) {}

    private final TreeMap<Long, Chunk> waiting = new TreeMap<>();
    private int waitingBytes;
    private boolean begun;
    private long highest; // counted on beyond 32 bits from the first one
    private long seen;

    /** Takes a chunk; gives the message that is whole with it. */
    Optional<Octets> add(long tsn, int flags, Octets data) {
        long number = begun ? highest + (int) (tsn - highest) : tsn;
        if (!fresh(number)) {
            return Optional.empty();
        }
        if ((flags & (BEGINS | ENDS)) == (BEGINS | ENDS)) {
            return Optional.of(data);
        }
        waiting.put(number, new Chunk(flags, data.own()));
        waitingBytes += data.length();
        Optional<Octets> message = message(number);
        while (waiting.size() > MAX_CHUNKS || waitingBytes > MAX_BYTES) {
            waitingBytes -= waiting.pollFirstEntry().getValue().data().length();
        }
        return message;
    }

    /** Whether a chunk was not there before; one far behind is taken for sent again. */
    private boolean fresh(long number) {
        if (!begun || number > highest) {
            long ahead = begun ? number - highest : WINDOW;
            seen = ahead < WINDOW ? seen << ahead | 1 : 1;
            highest = number;
            begun = true;
            return true;
        }
        long behind = highest - number;
        if (behind >= WINDOW || (seen >> behind & 1) == 1) {
            return false;
        }
        seen |= 1L << behind;
        return true;
    }

    private Optional<Octets> message(long around) {
        long first = around;
        while (waiting.containsKey(first) && (waiting.get(first).flags() & BEGINS) == 0) {
            first--;
        }
        long last = around;
        while (waiting.containsKey(last) && (waiting.get(last).flags() & ENDS) == 0) {
            last++;
        }
        if (!waiting.containsKey(first) || !waiting.containsKey(last)) {
            return Optional.empty();
        }
        int length = 0;
        for (long number = first; number <= last; number++) {
            length += waiting.get(number).data().length();
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (long number = first; number <= last; number++) {
            Octets data = waiting.remove(number).data();
            data.copyTo(bytes, at);
            at += data.length();
        }
        waitingBytes -= length;
        return Optional.of(Octets.of(bytes));
    }
}
