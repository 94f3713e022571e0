package org.sipcause.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sipcause.sip.Headers;
import org.sipcause.trace.CapturedMessage;

/** The traits of one message, gathered one after the other. The first reading of a trait stays. */
final class Readings {
    private final CapturedMessage message;
    private final Map<Trait, Reading> all = new EnumMap<>(Trait.class);

    Readings(CapturedMessage message) {
        this.message = message;
    }

    CapturedMessage message() {
        return message;
    }

    Headers headers() {
        return message.message().headers();
    }

    Map<Trait, Reading> all() {
        return all;
    }

    /** What the message says of a trait, or that it says nothing. */
    Reading of(Trait trait) {
        return all.getOrDefault(trait, Reading.absent(trait, message));
    }

    void add(Trait trait, String key, String shown, String quote) {
        if (!shown.isBlank()) {
            all.putIfAbsent(trait, new Reading(trait, key, shown, message, quote));
        }
    }

    /** A value that reads the same in either case. */
    void add(Trait trait, String value, String quote) {
        add(trait, value.toLowerCase(Locale.ROOT), value, quote);
    }

    /** A list of tokens in whatever order and case, without their parameters (RFC 3261 §7.3.1). */
    void tokens(Trait trait, String header) {
        TreeSet<String> tokens = new TreeSet<>();
        for (String value : headers().values(header)) {
            tokens.add(bare(value).toLowerCase(Locale.ROOT));
        }
        String list = String.join(", ", tokens);
        add(trait, list, list, line(header));
    }

    /** The first word of a header, without parameters. */
    void word(Trait trait, String header) {
        headers()
                .value(header)
                .map(Readings::bare)
                .filter(Predicate.not(String::isEmpty))
                .ifPresent(value -> add(trait, value, line(header)));
    }

    /** The line of a header as written; the start-line where there is none. */
    String line(String header) {
        return Optional.of(headers().all(header))
                .filter(Predicate.not(List::isEmpty))
                .map(lines -> lines.getFirst().text())
                .orElse(message.message().startLine());
    }

    private static String bare(String value) {
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip();
    }
}
