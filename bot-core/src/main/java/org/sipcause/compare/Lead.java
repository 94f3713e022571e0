package org.sipcause.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;

/** The first sentences of a comparison that nobody has written by hand. */
record Lead(List<ResponseCode> sides, Words words) {
    String say() {
        Set<CodeClass> classes = new TreeSet<>();
        boolean failures = true;
        for (ResponseCode side : sides) {
            classes.add(CodeClass.of(side));
            failures &= CodeClass.of(side).failure();
        }
        if (classes.size() == 1) {
            return words.label("compare.glances", Map.of("said", glances()));
        } else if (failures) {
            return words.label("compare.spans", Map.of("said", glances(), "spans", spans(classes)));
        }
        return words.label(
                "compare.kinds", Map.of("kinds", each("is"), "then", sentence(each("then")), "follows", follows()));
    }

    private String spans(Set<CodeClass> classes) {
        List<String> spans = new ArrayList<>();
        for (CodeClass kind : classes) {
            spans.add(words.label("compare.span." + kind.key()));
        }
        return words.list(spans);
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
        List<String> clauses = new ArrayList<>();
        for (ResponseCode code : sides) {
            clauses.add(words.label("compare." + label + "." + kind(code), Map.of("code", code.code())));
        }
        return String.join(words.label("compare.and"), clauses);
    }

    /** The class, but a challenge is a step and no failure (RFC 3261 §22). */
    private static String kind(ResponseCode code) {
        boolean challenge = code.facts().must().contains("WWW-Authenticate")
                || code.facts().must().contains("Proxy-Authenticate");
        return challenge ? "challenge" : CodeClass.of(code).key();
    }

    /** A sentence for each: a glance may hold a semicolon of its own. */
    private String glances() {
        List<String> sentences = new ArrayList<>();
        for (ResponseCode code : sides) {
            sentences.add(words.label("compare.glance", Map.of("code", code.code(), "glance", code.glance())));
        }
        return String.join(words.label("compare.stop"), sentences);
    }

    private String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(words.locale()) + clause.substring(1);
    }
}
