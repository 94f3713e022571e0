package org.sipcause.catalog.pack;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sipcause.catalog.pack.Language.Kind;

/** What the file of a cause, header, timer or the like must keep beyond its keys. */
final class TermRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private TermRules() {}

    /** Reports a file that cannot be asked for by its name, references that are written otherwise, and neighbours that do not exist. */
    static void facts(YamlFile file, Language base, Problems problems) {
        if (!KEY.matcher(file.id()).matches()) {
            problems.add(file.name(), 0, "name the file with small letters, digits and hyphens");
        }
        for (String reference : file.texts("rfc")) {
            if (reference.startsWith("RFC")) {
                Prose.reference(file, "rfc", reference, problems);
            }
        }
        for (String near : file.texts("near")) {
            if (!exists(near, base) || file.name().endsWith("/" + near + ".yaml")) {
                problems.add(file.name(), file.line("near"), "'near' names " + near + ", which is no other entry");
            }
        }
    }

    private static boolean exists(String id, Language base) {
        String folder = id.substring(0, Math.max(id.indexOf('/'), 0)).toUpperCase(Locale.ROOT);
        return List.of(Kind.values()).stream()
                .anyMatch(kind ->
                        kind.name().equals(folder) && base.files(kind).containsKey(id.substring(id.indexOf('/') + 1)));
    }

    /** Reports words that other cards could not take over. */
    static void words(YamlFile file, Problems problems) {
        if (file.text("glance").endsWith(".")) {
            problems.add(file.name(), file.line("glance"), "'glance' is a clause and needs no full stop");
        }
        Tongue.of(file).misreading(file, problems);
        if (file.texts("do").size() > 3) {
            problems.add(file.name(), file.line("do"), "'do' has more than three steps; keep the most useful");
        }
    }
}
