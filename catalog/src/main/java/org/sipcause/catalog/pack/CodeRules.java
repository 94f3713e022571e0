package org.sipcause.catalog.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sipcause.catalog.ResponseCode.DialogEffect;
import org.sipcause.catalog.ResponseCode.Registration;
import org.sipcause.catalog.ResponseCode.Retry;

/** What the file of a response code must keep beyond its keys. */
final class CodeRules {
    private static final Pattern SECTION = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final Pattern HEADER = Pattern.compile("[A-Z][A-Za-z0-9-]*");
    private static final Pattern CAUSE = Pattern.compile("[0-9]|[1-9][0-9]|1[01][0-9]|12[0-7]");
    private static final List<String> CELLS =
            List.of("glance", "who", "sender", "seen", "before", "next", "scope", "send");

    private CodeRules() {}

    /** Reports what is wrong in the facts, as far as it can be told without the reference. */
    static void facts(YamlFile file, Set<String> codes, Problems problems) {
        if (!file.text("code").equals(file.id())) {
            problems.add(
                    file.name(),
                    file.line("code"),
                    "'code' is '" + file.text("code") + "'; the file says " + file.id());
        }
        Prose.oneOf(file, "registration", names(Registration.values()), problems);
        Prose.oneOf(file, "retry", names(Retry.values()), problems);
        Prose.oneOf(file, "dialog", names(DialogEffect.values()), problems);
        if (file.text("rfc").startsWith("RFC")) {
            Prose.reference(file, "rfc", file.text("rfc"), problems);
        }
        each(file, "section", SECTION, "a section such as 21.5.4", problems);
        each(file, "must", HEADER, "a header name", problems);
        each(file, "may", HEADER, "a header name", problems);
        each(file, "q850", CAUSE, "an ISDN cause from 0 to 127", problems);
        each(file, "isup", CAUSE, "an ISDN cause from 0 to 127", problems);
        Prose.references(file, "also", problems);
        near(file, codes, problems);
    }

    private static void near(YamlFile file, Set<String> codes, Problems problems) {
        List<String> near = file.texts("near");
        if (near.size() < 2
                || near.size() > 5
                || near.size() != Set.copyOf(near).size()) {
            problems.add(file.name(), file.line("near"), "'near' needs two to five different codes");
        }
        for (String code : near) {
            if (!codes.contains(code) || code.equals(file.id())) {
                problems.add(file.name(), file.line("near"), "'near' names " + code + ", which is no other code here");
            }
        }
    }

    /** Reports what is wrong in the words. */
    static void words(YamlFile file, Problems problems) {
        if (file.texts("do").size() > 4) {
            problems.add(file.name(), file.line("do"), "'do' has more than four steps; keep the most useful");
        }
        for (String key : CELLS) {
            if ((file.text(key).endsWith(".") && !file.text(key).endsWith("..."))
                    || file.text(key).endsWith("。")) {
                problems.add(file.name(), file.line(key), "'" + key + "' is a clause and needs no full stop");
            }
        }
        file.leaves()
                .filter(leaf -> leaf.text().matches(".*[{}].*"))
                .forEach(leaf -> problems.add(
                        file.name(),
                        leaf.line(),
                        "'" + leaf.path() + "' has a brace; only findings and labels have gaps"));
    }

    private static void each(YamlFile file, String key, Pattern form, String what, Problems problems) {
        for (String value : file.texts(key)) {
            if (!form.matcher(value).matches()) {
                problems.add(file.name(), file.line(key), "'" + key + "' has '" + value + "'; it must be " + what);
            }
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
