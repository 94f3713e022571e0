package org.sipcause.catalog.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sipcause.catalog.pack.Language.Kind;

/** How much of the base a translation says in its own words; the rest is said in English, entry by entry. */
record Coverage(Language base, Language translation) {
    /** The counts of each kind in one line: {@code de: codes 90 of 96, ...}. */
    String line() {
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int all = base.files(kind).size();
            if (all > 0) {
                counts.add(kind.folder() + " " + (all - missing(kind).size()) + " of " + all);
            }
        }
        long labels = base.labels().leaves().count();
        counts.add("labels " + (labels - missingLabels().size()) + " of " + labels);
        return translation.name() + ": " + String.join(", ", counts);
    }

    /** What is missing, a name each: {@code de/codes/503}, {@code de/labels lookup.when}. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            missing(kind).forEach(id -> missing.add(translation.name() + "/" + kind.folder() + "/" + id));
        }
        missingLabels().forEach(label -> missing.add(translation.name() + "/labels " + label));
        return missing;
    }

    private Set<String> missing(Kind kind) {
        Set<String> missing = new TreeSet<>(base.files(kind).keySet());
        missing.removeAll(translation.files(kind).keySet());
        return missing;
    }

    private Set<String> missingLabels() {
        Set<String> missing = base.labels().leaves().map(Leaf::path).collect(Collectors.toCollection(TreeSet::new));
        translation.labels().leaves().map(Leaf::path).forEach(missing::remove);
        return missing;
    }
}
