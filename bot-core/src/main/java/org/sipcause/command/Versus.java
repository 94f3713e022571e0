package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;

/**
 * What the sides of a comparison mean. A side may lack what the other one says: in "cause 34 vs 38" both are causes, in
 * "busy here vs everywhere" both are busy.
 */
record Versus(List<String> written, Words words) {
    Versus {
        written = List.copyOf(written);
    }

    /** The meanings of each side, in order; a side without any is empty. */
    List<List<Topic>> sides() {
        List<List<Topic>> sides = new ArrayList<>();
        for (String side : written) {
            List<Topic> lent = CodeWords.number(side) ? lent(side, true) : List.of();
            List<Topic> own = lent.isEmpty() ? own(side) : lent;
            sides.add(own.isEmpty() && !side.isEmpty() ? lent(side, false) : own);
        }
        return narrowed(sides);
    }

    private List<Topic> own(String side) {
        Set<Topic> found = new LinkedHashSet<>();
        CodeWords.codes(side, words).forEach(code -> words.explain(code).ifPresent(found::add));
        boolean word = side.indexOf(' ') < 0 && !CodeWords.number(side); // "rejected" is the phrase of a code, and more
        if (found.isEmpty() || word) {
            found.addAll(new Meanings(words).of(side));
        }
        return List.copyOf(found);
    }

    /**
     * What a side means with the first words of another side before it, or the last ones behind it.
     *
     * @param kindOnly whether only a number's kind may be lent: "cause" to 38, "warning" to 306
     */
    private List<Topic> lent(String side, boolean kindOnly) {
        for (String other : written) {
            String[] words = other.split(" ", -1);
            boolean same = words[words.length - 1].equals(side); // in "cause 487 vs 487" the second one is a code
            for (int taken = 1; taken < words.length && !same; taken++) {
                String before = String.join(" ", List.of(words).subList(0, taken));
                List<Topic> found = own(before + " " + side);
                boolean kind = found.size() == 1 && found.getFirst() instanceof Term;
                if (!found.isEmpty() && (!kindOnly || kind)) {
                    return found;
                }
                String behind = String.join(" ", List.of(words).subList(taken, words.length));
                found = kindOnly ? List.of() : own(side + " " + behind);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Where a side means several things, those of the kind that another side can only be. */
    private static List<List<Topic>> narrowed(List<List<Topic>> sides) {
        Optional<String> kind = sides.stream()
                .filter(side -> side.size() == 1)
                .map(side -> kind(side.getFirst()))
                .findFirst();
        return sides.stream()
                .map(side -> {
                    List<Topic> same = side.stream()
                            .filter(topic -> kind.filter(kind(topic)::equals).isPresent())
                            .toList();
                    return side.size() > 1 && same.size() == 1 ? same : side;
                })
                .toList();
    }

    private static String kind(Topic topic) {
        return switch (topic) {
            case ResponseCode _ -> "code";
            case Term term -> term.kind().name();
        };
    }
}
