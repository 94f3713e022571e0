package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sipcause.catalog.Words;
import org.sipcause.catalog.Words.TopicName;
import org.sipcause.chat.Suggestion;

/** What may be meant while it is being typed: what begins with it first, then what has a word that does, then what holds it. */
public record Completion(Words words) {
    private static final String VERSUS = " vs ";
    private static final int LONGEST = 200;

    /**
     * Suggestions, best first.
     *
     * @param typed the question so far; behind {@code vs} its last side is completed
     * @param most how many may be shown
     */
    public List<Suggestion> of(String typed, int most) {
        String text = typed.length() > LONGEST ? "" : typed.stripLeading();
        int side = text.toLowerCase(Locale.ROOT).lastIndexOf(VERSUS);
        String before = side < 0 ? "" : text.substring(0, side + VERSUS.length());
        String wanted = text.substring(before.length()).strip().toLowerCase(Locale.ROOT);
        List<TopicName> names = words.names();
        List<Suggestion> found = new ArrayList<>();
        add(
                found,
                names,
                most,
                before,
                name -> wanted.isEmpty() || lower(name.title()).startsWith(wanted));
        if (!wanted.isEmpty()) {
            add(found, names, most, before, name -> lower(" " + name.title()).contains(" " + wanted));
            add(
                    found,
                    names,
                    most,
                    before,
                    name -> lower(name.title() + " " + name.glance()).contains(wanted));
        }
        return List.copyOf(found);
    }

    private void add(
            List<Suggestion> found, List<TopicName> names, int most, String before, Predicate<TopicName> fits) {
        for (TopicName name : names) {
            if (found.size() < most && fits.test(name)) {
                String question = before + ask(name);
                boolean known =
                        found.stream().anyMatch(other -> other.question().equals(question));
                if (!known && question.length() <= Suggestion.LONGEST) {
                    found.add(new Suggestion(question, clipped(before + name.title() + " – " + name.glance())));
                }
            }
        }
    }

    /** The shortest question: a code by its number, anything else as its card offers it. */
    private String ask(TopicName name) {
        String key = name.id().substring(name.id().indexOf('/') + 1);
        return name.id().startsWith("codes/")
                ? key
                : words.topic(name.id())
                        .map(topic -> TermCard.question(topic, words))
                        .orElse(name.title());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String clipped(String label) {
        return label.length() <= Suggestion.LONGEST ? label : label.substring(0, Suggestion.LONGEST - 1) + "…";
    }
}
