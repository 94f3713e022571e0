package org.sipcause.trace.format;

/**
 * The sequence numbers of one RTP source, and how many of them never came (RFC 3550 A.1 and A.3). What was captured twice
 * counts once.
 */
final class RtpSequence {
    private static final int MAX_DROPOUT = 3000;
    private static final int MAX_MISORDER = 100;
    private static final int WINDOW = 64;
    private static final int NONE = 1 << 17; // no sequence number has so many bits

    /** What became of one number. */
    enum Step {
        /** It follows what was before, perhaps with some missing. */
        IN_ORDER,
        /** It was missing until now. */
        LATE,
        /** It was there already. */
        AGAIN,
        /** It is far from all before it, and may be a stray one. */
        FAR,
        /** It follows one that was far: the source counts from there now. */
        RESTART
    }

    private long base;
    private long highest;
    private long received = 1;
    private long seen = 1; // bit n is set where the number n below the highest one came
    private long lostBefore;
    private int afterFar = NONE;

    RtpSequence(int first) {
        this.base = first;
        this.highest = first;
    }

    Step next(int number) {
        int ahead = (number - (int) highest) & 0xffff;
        int behind = 0x1_0000 - ahead;
        if (ahead == 0) {
            return Step.AGAIN;
        }
        if (ahead < MAX_DROPOUT) {
            highest += ahead;
            seen = ahead < WINDOW ? seen << ahead | 1 : 1;
            received++;
            return Step.IN_ORDER;
        }
        if (behind <= MAX_MISORDER) {
            return late(behind);
        }
        if (number == afterFar) {
            lostBefore = lost();
            base = number - 1L;
            highest = number;
            seen = 3;
            received = 2;
            afterFar = NONE;
            return Step.RESTART;
        }
        afterFar = number + 1 & 0xffff;
        return Step.FAR;
    }

    private Step late(int behind) {
        long bit = behind < WINDOW ? 1L << behind : 0;
        if ((seen & bit) != 0) {
            return Step.AGAIN;
        }
        seen |= bit;
        base = Math.min(base, highest - behind);
        received++;
        return Step.LATE;
    }

    /** How many numbers between the first and the highest one are missing. */
    long lost() {
        return lostBefore + Math.max(0, highest - base + 1 - received);
    }
}
