package org.sipcause.catalog.pack;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong, so that one build names it all. */
final class Problems {
    private final List<Problem> all = new ArrayList<>();

    /** Adds one; line 0 means the whole file. */
    void add(String file, int line, String what) {
        all.add(new Problem(file, line, what));
    }

    /** All of them, in the order in which they were found. */
    List<Problem> all() {
        return List.copyOf(all);
    }
}
