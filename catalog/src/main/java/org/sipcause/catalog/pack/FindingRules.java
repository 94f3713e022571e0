package org.sipcause.catalog.pack;

import java.util.Arrays;

/** What the file of a rule's words must keep beyond its keys. */
final class FindingRules {
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
}
