package org.sipcause.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that the adapters say themselves, such as "working on it"; everything about calls comes from the bot. */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<ResourceBundle> words;

    /** The words in a language, or in English where there are none in it; and those of an adapter's own bundles, which win. */
    public Messages(Locale locale, String... adapters) {
        this.words = Stream.concat(Arrays.stream(adapters), Stream.of("org.sipcause.runtime.messages"))
                .map(name -> ResourceBundle.getBundle(name, locale, ENGLISH_OTHERWISE))
                .toList();
    }

    /** The words in English. */
    public static Messages english(String... adapters) {
        return new Messages(Locale.ROOT, adapters);
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

    /** Why a file could not be had, with its name. */
    public String say(DownloadFailed failure) {
        return switch (failure.reason()) {
            case TOO_LARGE -> say("file.too-large", failure.file(), Long.toString(failure.limit() >> 20));
            case FOREIGN_HOST -> say("file.foreign-host", failure.file());
            case LOG_IN_PAGE -> say("file.log-in-page", failure.file());
            case TIMED_OUT -> say("file.timed-out", failure.file());
            case NOT_FETCHED -> say("file.not-fetched", failure.file());
        };
    }
}
