package org.sipcause.catalog.pack;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a language looks like in writing, as far as the checks need it.
 *
 * @param quote the mark that opens a quotation, as CLDR has it
 * @param script a letter of its own script; empty for a language in Latin letters
 * @param base whether all others are held against it
 */
record Tongue(String quote, Optional<Pattern> script, boolean base) {
    /** A letter or mark that is two columns wide and stands without blanks. */
    static final String WIDE = "[\\u3001-\\u303F\\u3040-\\u30FF\\u3400-\\u9FFF\\uFF00-\\uFF60]";

    private static final Map<String, Tongue> KNOWN = Map.of(
            "en", new Tongue("\"", Optional.empty(), true),
            "de", latin("„"),
            "es", latin("«"),
            "fr", latin("«"),
            "pt-BR", latin("“"),
            "ja", other("「", "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"),
            "ru", other("«", "\\p{IsCyrillic}"),
            "zh-Hans", other("“", "\\p{IsHan}"));

    private static final Pattern WIDE_LETTER = Pattern.compile(WIDE);
    /** What is quoted from a product or a protocol stays as it is: strings in quotes, gaps, names with signs in them. */
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*+\"|'[^']*+'|\\{[^}]*+}|[„“«「][^“”»」]*+[“”»」]|\\S*[0-9_=:/.@§$-]\\S+");

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}-])[a-z]{2,}(?![\\p{L}-])");
    /** Words of many English sentences and of none in the other languages that use Latin letters. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "with", "that", "which", "when", "this", "is", "are", "from", "where", "what", "by",
            "its", "into", "who", "whose", "there", "they", "been", "should", "does", "because");

    /** Room that a translation has beyond that of the English words, in hundredths. */
    private static final int ROOM = 140;

    private static Tongue latin(String quote) {
        return new Tongue(quote, Optional.empty(), false);
    }

    private static Tongue other(String quote, String script) {
        return new Tongue(quote, Optional.of(Pattern.compile(script)), false);
    }

    /** The language of that folder; one that is not described is held to what holds for Latin letters. */
    static Tongue of(String folder) {
        return KNOWN.getOrDefault(folder, latin("\""));
    }

    /** The language that a file is in. */
    static Tongue of(YamlFile file) {
        return of(file.language());
    }

    /** Reports a value that is too long for its place; a wide letter counts twice, and a translation has some more room. */
    void fits(YamlFile file, Leaf leaf, int longest, Problems problems) {
        int length = leaf.text().length()
                + (int) WIDE_LETTER.matcher(leaf.text()).results().count();
        int room = base ? longest : longest * ROOM / 100;
        if (length > room) {
            problems.add(
                    file.name(), leaf.line(), "'" + leaf.path() + "' has " + length + " characters; " + room + " fit");
        }
    }

    /** Reports a misreading that does not stand in the language's quotation marks. */
    void misreading(YamlFile file, Problems problems) {
        String misread = file.text("misread");
        if (!misread.startsWith(quote) && !misread.isEmpty()) {
            problems.add(
                    file.name(), file.line("misread"), "'misread' must begin with the misreading in double quotes");
        }
    }

    /** What shows that a value is not in this language: it is the base's own, English in its words, or in another script. */
    Optional<String> foreign(String text, String original) {
        if (base) {
            return Optional.empty();
        }
        Set<String> words = words(text);
        Set<String> english = new TreeSet<>(words);
        english.retainAll(ENGLISH);
        if (english.size() > 1) {
            return Optional.of("is in English: " + String.join(", ", english));
        } else if (words.size() > 2 && text.equals(original)) {
            return Optional.of("is not translated");
        } else if (script.isPresent()
                && words.stream().filter(word -> word.length() > 2).count() > 1
                && !script.get().matcher(text).find()) {
            return Optional.of("has no letter of its language's script");
        }
        return Optional.empty();
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(WORD.matcher(QUOTED.matcher(text).replaceAll(" "))
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList());
    }
}
