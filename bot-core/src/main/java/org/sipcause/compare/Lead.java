package org.sipcause.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;

/** The first sentences of a comparison that nobody has written by hand. */
record Lead(List<ResponseCode> sides, Words words) {
    String say() {
        TreeSet<CodeClass> classes = sides.stream().map(CodeClass::of).collect(Collectors.toCollection(TreeSet::new));
        if (classes.size() == 1) {
            return words.label("compare.glances", Map.of("said", glances()));
        } else if (classes.stream().allMatch(CodeClass::failure)) {
            String spans = words.list(classes.stream()
                    .map(kind -> words.label("compare.span." + kind.key()))
                    .toList());
            return words.label("compare.spans", Map.of("said", glances(), "spans", spans));
        }
        return words.label(
                "compare.kinds", Map.of("kinds", each("is"), "then", sentence(each("then")), "follows", follows()));
    }

    /** That progress and outcome stand in one call, where that is what is compared. */
    private String follows() {
        ResponseCode first = sides.getFirst();
        ResponseCode last = sides.getLast();
        boolean both = sides.size() == 2
                && CodeClass.of(first) == CodeClass.PROVISIONAL
                && CodeClass.of(last).onTheWire();
        return both ? " " + words.label("compare.follows", Map.of("first", first.code(), "last", last.code())) : "";
    }

    private String each(String label) {
        return each(
                "compare.and", code -> words.label("compare." + label + "." + kind(code), Map.of("code", code.code())));
    }

    /** The class, but a challenge is a step and no failure (RFC 3261 §22). */
    private static String kind(ResponseCode code) {
        boolean challenge = code.facts().must().contains("WWW-Authenticate")
                || code.facts().must().contains("Proxy-Authenticate");
        return challenge ? "challenge" : CodeClass.of(code).key();
    }

    /** A sentence for each: a glance may hold a semicolon of its own. */
    private String glances() {
        return each(
                "compare.stop",
                code -> words.label(
                        "compare.glance",
                        Map.of("code", code.code(), "glance", code.said().glance())));
    }

    private String each(String between, Function<ResponseCode, String> clause) {
        return sides.stream().map(clause).collect(Collectors.joining(words.label(between)));
    }

    private String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(words.locale()) + clause.substring(1);
    }
}
