package org.sipcause.catalog.pack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for every sentence of the catalogue, in whatever language. */
final class Prose {
    /** A reference as we write it: {@code RFC 3261}, {@code RFC 3261 §16.7}. */
    private static final Pattern REFERENCE =
            Pattern.compile("(RFC [1-9][0-9]{2,4}|3GPP TS [0-9]{2}\\.[0-9]{3})( §[0-9A-Z]+(\\.[0-9]+)*)?");

    private static final Pattern SECTION_ALONE = Pattern.compile("(?<!(RFC|TS) [0-9.]{3,7} )§|§ |§(?![0-9A-Z])");
    private static final Pattern DOUBLED = Pattern.compile(
            "\\b(\\p{L}+)\\s+\\1\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PHRASES =
            Pattern.compile("\\b(please|simply|various issues|used to convey)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("\\*\\*|`|</?[a-z]+>|&[a-z]+;");

    private Prose() {}

    /** Reports what no sentence may have. */
    static void check(String file, Leaf leaf, Problems problems) {
        report(file, leaf, DOUBLED, "says a word twice: '%s'", problems);
        report(
                file,
                leaf,
                SECTION_ALONE,
                "has a section without its document ('%s'); write 'RFC 3261 §16.7'",
                problems);
        report(file, leaf, PHRASES, "says '%s'; say what happens instead", problems);
        report(file, leaf, MARKUP, "has markup ('%s'); write plain text", problems);
    }

    private static void report(String file, Leaf leaf, Pattern pattern, String sentence, Problems problems) {
        Matcher matcher = pattern.matcher(leaf.text());
        if (matcher.find()) {
            problems.add(file, leaf.line(), "'" + leaf.path() + "' " + sentence.formatted(matcher.group()));
        }
    }

    /** Reports references that are not written like {@code RFC 3261 §16.7}. */
    static void references(YamlFile file, String key, Problems problems) {
        for (String reference : file.texts(key)) {
            reference(file, key, reference, problems);
        }
    }

    /** Reports a reference that is not written like {@code RFC 3261 §16.7}. */
    static void reference(YamlFile file, String key, String reference, Problems problems) {
        if (!REFERENCE.matcher(reference).matches()) {
            problems.add(
                    file.name(), file.line(key), "'" + key + "' has '" + reference + "'; write it as 'RFC 3261 §16.7'");
        }
    }

    /** Reports a value that is none of those allowed. */
    static void oneOf(YamlFile file, String key, List<String> allowed, Problems problems) {
        if (file.fields().containsKey(key) && !allowed.contains(file.text(key))) {
            problems.add(
                    file.name(),
                    file.line(key),
                    "'" + key + "' is '" + file.text(key) + "'; it must be one of " + String.join(", ", allowed));
        }
    }
}
