package org.sipcause.diagnosis;

import java.util.Arrays;

/** Numbers few different values in the order in which they are first seen. */
final class Ordinals {
    private long[] known = new long[4];
    private int size;

    /** The number of a value; a new one gets the next. */
    int of(long value) {
        int at = 0;
        while (at < size && known[at] != value) {
            at++;
        }
        if (at == size) {
            if (size == known.length) {
                known = Arrays.copyOf(known, size * 2);
            }
            known[size++] = value;
        }
        return at;
    }
}
