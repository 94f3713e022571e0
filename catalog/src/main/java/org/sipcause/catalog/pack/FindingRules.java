package org.sipcause.catalog.pack;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What the file of a rule's words must keep beyond its keys. */
final class FindingRules {
    /** The products that a check may be written for. */
    private static final Set<String> PRODUCTS = Set.of("asterisk", "cisco", "freeswitch", "kamailio", "opensips");

    private FindingRules() {}

    /** Reports an id that is not the file's name, and references that are not written as ours. */
    static void facts(YamlFile file, Problems problems) {
        if (!file.text("id").equals(file.id())) {
            problems.add(file.name(), file.line("id"), "'id' is '" + file.text("id") + "'; the file says " + file.id());
        }
        Arrays.stream(file.text("reference").split(", ", -1))
                .filter(reference -> !reference.isEmpty())
                .forEach(reference -> Prose.reference(file, "reference", reference, problems));
    }

    /** Reports checks for products that nobody recognises. */
    static void products(YamlFile file, Problems problems) {
        file.leaves()
                .filter(leaf -> leaf.path().startsWith("checks."))
                .filter(leaf -> !PRODUCTS.contains(leaf.path().substring("checks.".length())))
                .forEach(leaf -> problems.add(
                        file.name(),
                        leaf.line(),
                        "'" + leaf.path() + "' names none of the products " + new TreeSet<>(PRODUCTS)));
    }
}
