package org.sipcause.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One thing to look at, decided for one call.
 *
 * @param look what to look at, as in the comparison's row
 * @param fits by code, in the order of the sides: whether what was seen is what the code makes one expect; without the codes of
 *     which anything can be expected, and empty where the trace does not show it
 */
public record Judged(String look, Observed observed, List<Map.Entry<String, Boolean>> fits) {
    public Judged {
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(observed, "observed");
        fits = List.copyOf(fits);
    }
}
