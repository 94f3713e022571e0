package org.sipcause.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with their placeholders filled. */
final class Filled {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private Filled() {}

    /** The words with each {@code {name}} replaced; one without a value stays as it is, for a test to find. */
    static String in(String words, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
