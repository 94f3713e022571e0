package org.sipcause.sip;

import java.util.Arrays;

/** Where the places of a message's headers are written; one who reads very many messages takes the same room for each. */
final class HeaderRoom {
    private static final int FEW = 16;
    private static final int MANY = 256;

    private final int[] firsts = new int[HeaderNames.KNOWN];
    private long[] places = new long[FEW];

    /** Room for the first header of each well-known name, emptied. */
    int[] firsts() {
        Arrays.fill(firsts, 0);
        return firsts;
    }

    /** Room for the places of all headers. */
    long[] places() {
        if (places.length > MANY) {
            places = new long[FEW]; // one monster is not remembered
        }
        return places;
    }

    /** The same twice as long, with what was written. */
    long[] longer() {
        places = Arrays.copyOf(places, places.length * 2);
        return places;
    }
}
