package org.sipcause.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sipcause.catalog.CodePair.Tag;
import org.sipcause.catalog.CodePair.Tell;
import org.sipcause.catalog.ResponseCode.DialogEffect;
import org.sipcause.catalog.ResponseCode.Facts;
import org.sipcause.catalog.ResponseCode.Registration;
import org.sipcause.catalog.ResponseCode.Retry;
import org.sipcause.catalog.ResponseCode.Said;

/** The values of a packed entry, as the records that they were. */
final class Unpacked {
    private static final String CHECKS = "checks.";

    private Unpacked() {}

    /** A response code, under the name by which it was asked for: {@code 455} for the class {@code 4xx}. */
    static ResponseCode code(Entry entry, String code) {
        return new ResponseCode(code, entry.text("phrase"), facts(entry), said(entry));
    }

    private static Facts facts(Entry entry) {
        List<Integer> causes = new ArrayList<>();
        for (String cause : entry.list("q850")) {
            causes.add(Integer.valueOf(cause));
        }
        return new Facts(
                named(Registration.values(), entry.text("registration")),
                entry.text("rfc"),
                entry.optional("section"),
                entry.list("also"),
                entry.text("methods"),
                named(Retry.values(), entry.text("retry")),
                named(DialogEffect.values(), entry.text("dialog")),
                entry.list("must"),
                entry.list("may"),
                causes,
                number(entry, "isup"),
                number(entry, "asterisk"),
                number(entry, "freeswitch"),
                entry.list("near"));
    }

    private static OptionalInt number(Entry entry, String path) {
        String value = entry.optional(path).orElse("");
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /** By hand: to look through the names itself, the JVM makes classes first. */
    private static <E extends Enum<E>> E named(E[] all, String name) {
        for (E one : all) {
            if (one.name().equalsIgnoreCase(name)) {
                return one;
            }
        }
        throw new IllegalStateException("the catalogue was packed with '" + name + "'");
    }

    private static Said said(Entry entry) {
        return new Said(
                entry.text("glance"),
                entry.text("means"),
                entry.text("when"),
                entry.list("do"),
                entry.list("causes"),
                entry.text("who"),
                entry.text("repeat"),
                entry.list("headers"),
                entry.text("misread"),
                entry.text("sender"),
                entry.text("seen"),
                entry.text("before"),
                entry.text("next"),
                entry.text("scope"),
                entry.optional("send"),
                entry.text("read"));
    }

    /** A comparison written by hand. */
    static CodePair pair(Entry entry) {
        List<String> codes = entry.list("codes");
        List<Tell> tells = new ArrayList<>();
        for (int i = 0; entry.optional("tells." + i + ".look").isPresent(); i++) {
            Map<String, String> each = new LinkedHashMap<>();
            for (String code : codes) {
                each.put(code, entry.text("tells." + i + "." + code));
            }
            tells.add(new Tell(entry.text("tells." + i + ".look"), each, tag(entry, i, codes)));
        }
        return new CodePair(
                codes,
                entry.text("lead"),
                tells,
                entry.text("confused"),
                entry.optional("send"),
                entry.optional("call"),
                entry.list("rfc"));
    }

    private static Optional<Tag> tag(Entry entry, int row, List<String> codes) {
        String prefix = "tells." + row + ".observe.";
        Optional<Observable> fact =
                Observable.named(entry.optional(prefix + "fact").orElse(""));
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (String code : codes) {
            expected.put(code, entry.text(prefix + code));
        }
        return Optional.of(new Tag(fact.get(), expected));
    }

    /** Something that is no response code. */
    static Term term(Entry entry, TermKind kind, String key) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String detail : kind.details()) {
            List<String> list = entry.list(detail);
            String value = entry.optional(detail).orElse(String.join(", ", list));
            if (!value.isEmpty()) {
                details.put(detail, value);
            }
        }
        return new Term(
                kind,
                key,
                entry.text("name"),
                entry.list("rfc"),
                details,
                new Term.Said(
                        entry.text("glance"),
                        entry.text("means"),
                        entry.optional("trace"),
                        entry.list("do"),
                        entry.optional("misread")),
                entry.list("near"));
    }

    /** The words of a rule, with their gaps. */
    static FindingText finding(Entry entry) {
        return new FindingText(
                entry.text("id"),
                entry.text("title"),
                entry.text("explanation"),
                entry.list("fix"),
                entry.optional("notVisible"),
                entry.optional("next"),
                checks(entry),
                entry.text("reference"));
    }

    /** The lines of the products, by their keys. */
    private static Map<String, String> checks(Entry entry) {
        Map<String, String> checks = new TreeMap<>();
        for (Map.Entry<String, String> check : entry.values().entrySet()) {
            if (check.getKey().startsWith(CHECKS)) {
                checks.put(check.getKey().substring(CHECKS.length()), check.getValue());
            }
        }
        return checks;
    }
}
