package org.sipcause.trace.format;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.MediaStream;

/** What was seen of one source on one way so far; it counts only once it is {@link #sure()}. */
final class RtpStream {
    /** As many packets in order, or nearly so, are no chance: their sources are equal in 32 bits. */
    private static final int PROOF = 4;

    private static final int NEARLY = 16;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final long ssrc;
    private final int frame;
    private final Instant first;
    private final RtpSequence sequence;
    private Instant last;
    private int number;
    private long packets = 1;
    private int inOrder = 1;
    private boolean sure;
    private long lowTypes;
    private long highTypes;
    private Optional<RtpStream> far = Optional.empty();

    /** A source with its first packet. */
    RtpStream(long ssrc, int frame, Instant at, int number, int payloadType) {
        this.ssrc = ssrc;
        this.frame = frame;
        this.first = at;
        this.last = at;
        this.number = number;
        this.sequence = new RtpSequence(number);
        type(payloadType);
    }

    long ssrc() {
        return ssrc;
    }

    /** Whether enough was seen to know that these packets are RTP. */
    boolean sure() {
        return sure;
    }

    /** An answer or offer names the place that they go to, so that the first one is enough. */
    void announced() {
        sure = true;
    }

    /** Takes the next packet; gives the stream that it belongs to: this one, or a new one of the same source after a pause. */
    RtpStream next(int inFrame, Instant at, int next, int payloadType) {
        switch (sequence.next(next)) {
            case AGAIN -> {
                return this;
            }
            case FAR -> far = Optional.of(new RtpStream(ssrc, inFrame, at, next, payloadType));
            case RESTART -> {
                if (far.isPresent() && Duration.between(last, far.get().first).compareTo(PAUSE) > 0) {
                    packets--;
                    RtpStream other = far.get();
                    other.sure = sure;
                    return other.next(inFrame, at, next, payloadType);
                }
                last = at;
            }
            case IN_ORDER, LATE -> last = at;
        }
        inOrder = (next - number & 0xffff) <= NEARLY ? inOrder + 1 : 1;
        number = next;
        sure |= inOrder >= PROOF;
        packets++;
        type(payloadType);
        return this;
    }

    private void type(int payloadType) {
        if (payloadType < 64) {
            lowTypes |= 1L << payloadType;
        } else {
            highTypes |= 1L << (payloadType - 64);
        }
    }

    MediaStream between(Endpoint from, Endpoint to) {
        List<Integer> types = IntStream.range(0, 128)
                .filter(type -> ((type < 64 ? lowTypes : highTypes) >> (type & 63) & 1) == 1)
                .boxed()
                .toList();
        return new MediaStream(
                frame, Optional.of(first), Optional.of(last), from, to, ssrc, types, packets, sequence.lost());
    }
}
