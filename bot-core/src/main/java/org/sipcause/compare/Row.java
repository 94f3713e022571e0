package org.sipcause.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * One difference, with a cell for every side.
 *
 * @param aspect what kind of difference
 * @param label what the row is about, in a word or a few
 * @param cells what holds for each side, in the order of the sides; none is empty
 */
public record Row(Aspect aspect, String label, List<String> cells) {
    public Row {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(label, "label");
        cells = List.copyOf(cells);
    }

    /** Whether all sides say the same. */
    boolean same() {
        return new HashSet<>(cells).size() == 1;
    }
}
