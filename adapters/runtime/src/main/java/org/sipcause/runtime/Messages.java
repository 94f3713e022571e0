package org.sipcause.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an adapter tells the person who starts it, in English: people who ask hear everything from the bot, in their language. */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final List<ResourceBundle> words;

    private Messages(List<ResourceBundle> words) {
        this.words = words;
    }

    /** The words that all adapters share, and those of an adapter's own bundles, which win. */
    public static Messages english(String... adapters) {
        return new Messages(Stream.concat(Arrays.stream(adapters), Stream.of("org.sipcause.runtime.messages"))
                .map(name -> ResourceBundle.getBundle(name, Locale.ROOT))
                .toList());
    }

    /** A sentence with values in its places {@code {0}}, {@code {1}} …; a value is taken as it is, even with braces in it. */
    public String say(String key, String... values) {
        Matcher place = PLACE.matcher(find(key));
        return place.replaceAll(found -> Matcher.quoteReplacement(values[Integer.parseInt(found.group(1))]));
    }

    private String find(String key) {
        return words.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no words for " + key))
                .getString(key);
    }
}
