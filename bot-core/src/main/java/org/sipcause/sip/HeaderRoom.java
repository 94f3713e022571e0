package org.sipcause.sip;

import java.util.Arrays;

/** Where the places of a message's headers are written; one who reads very many messages takes the same room for each. */
final class HeaderRoom {
    private static final int FEW = 64;
    private static final int MANY = 1024;

    private final int[] firsts = new int[HeaderNames.KNOWN];
    private int[] places = new int[FEW];

    /** Room for the first header of each well-known name, emptied. */
    int[] firsts() {
        Arrays.fill(firsts, 0);
        return firsts;
    }

    /** Room for the places of all headers. */
    int[] places() {
        if (places.length > MANY) {
            places = new int[FEW]; // one monster is not remembered
        }
        return places;
    }

    /** The same twice as long, with what was written. */
    int[] longer() {
        places = Arrays.copyOf(places, places.length * 2);
        return places;
    }
}
