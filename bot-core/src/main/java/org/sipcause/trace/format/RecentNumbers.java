package org.sipcause.trace.format;

/** Remembers the newest of very many numbers: at least half as many as it may hold, without an object for each. */
final class RecentNumbers {
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int SMALLEST = 64;

    private final int half;
    private long[] newer = new long[SMALLEST];
    private long[] older = new long[SMALLEST];
    private int count;

    /** Remembers at most so many. */
    RecentNumbers(int most) {
        half = most / 2;
    }

    boolean contains(long number) {
        return newer[slot(newer, number)] != 0 || older[slot(older, number)] != 0;
    }

    /** Remembers a number other than 0. */
    void add(long number) {
        int slot = slot(newer, number);
        if (newer[slot] != 0) {
            return;
        }
        newer[slot] = number;
        count++;
        if (count == half) {
            older = newer;
            newer = new long[older.length];
            count = 0;
        } else if (count * 2 > newer.length) {
            grow();
        }
    }

    private void grow() {
        long[] larger = new long[newer.length * 2];
        for (long number : newer) {
            if (number != 0) {
                larger[slot(larger, number)] = number;
            }
        }
        newer = larger;
    }

    /** Where a number stands, or the free place where it would. */
    private static int slot(long[] slots, long number) {
        int at = (int) ((number * MIX) >>> 32) & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != number) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}
