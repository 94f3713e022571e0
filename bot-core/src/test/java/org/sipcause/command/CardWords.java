package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What no card may show, whatever it speaks of. */
final class CardWords {
    private static final Pattern DOUBLED = Pattern.compile("\\b(\\p{L}+)[ ]+\\1\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DANGLING =
            Pattern.compile("[,;(] *[.;,](?!\\.)|\\( |\\.\\.(?!\\.)(?<!\\.\\.\\.)| ,|\\[\\]|null|Optional");

    private CardWords() {}

    /** Fails where a word is said twice, a gap was left open, or a clause hangs. */
    static void check(String text) {
        for (String line : text.lines().toList()) {
            for (String cell : line.split(" {2,}", -1)) {
                assertThat(DOUBLED.matcher(cell).find()).as(cell).isFalse();
                assertThat(DANGLING.matcher(cell).find()).as(cell).isFalse();
                assertThat(cell).doesNotContain("{", "}");
            }
        }
    }
}
