package org.sipcause.command;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Tone;

/**
 * A question as people speak, in the words that commands know: {@code was ist der Unterschied zwischen 503 und 408} is
 * {@code 503 vs 408}. Only words that ask are taken away; what is left must be understood to the last word.
 */
public final class Reworded {
    private static final int LONGEST = 200;
    /** Marks that belong to a name or to a line of a message; all others only stand around it. */
    private static final String WITHIN = "-._/;:=*+'&|";

    private static final String COMMAS = ",、，";
    private static final List<Command> ASKED = List.of(new CompareCommand(), new LookupCommand());

    private Reworded() {}

    /** The answer to a question that was not understood as it stands; empty where it is not understood in any language either. */
    public static Optional<Card> answer(Question question, Words words) {
        for (String line : readings(question, words)) {
            Question asked = new Question(line, List.of(), question.locale());
            for (Command command : ASKED) {
                Optional<Card> card = command.answer(asked, words).filter(found -> found.tone() != Tone.UNCLEAR);
                if (card.isPresent()) {
                    return card;
                }
            }
        }
        return Optional.empty();
    }

    /** What is left of a question without the words that ask, by the reader's language, by English, and by each other one. */
    static Set<String> readings(Question question, Words words) {
        String text = question.text().strip();
        if (text.length() > LONGEST
                || text.indexOf('\n') >= 0
                || !question.attachments().isEmpty()) {
            return Set.of();
        }
        String plain = plain(text);
        Set<String> languages = new LinkedHashSet<>(List.of(words.locale().toLanguageTag(), "en"));
        languages.addAll(Catalog.languages());
        Set<String> readings = new LinkedHashSet<>(List.of(plain));
        for (String language : languages) {
            Words spoken = Catalog.words(Locale.forLanguageTag(language));
            String rest = plain;
            for (String phrase : phrases(spoken.label("ask.around"))) {
                rest = replaced(rest, phrase, " ");
            }
            for (String phrase : phrases(spoken.label("ask.between"))) {
                rest = replaced(rest, phrase, " vs ");
            }
            String reading = rest.strip().replaceAll(" +", " ");
            readings.add(reading);
            readings.add(reading.replaceAll("(?<=[0-9]) (?=[0-9])", " vs ")); // cause 16 31
        }
        readings.remove(text);
        readings.remove("");
        return readings;
    }

    private static List<String> phrases(String label) {
        List<String> phrases = new ArrayList<>(List.of(label.split(", *", -1)));
        phrases.sort(Comparator.comparingInt(String::length).reversed());
        return phrases;
    }

    /** Digits and letters of full width as plain ones, and blanks for all marks that no name has in it. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (COMMAS.indexOf(c) >= 0) {
                plain.append(" , ");
                continue;
            }
            char narrow = c > '\uff00' && c < '\uff5f' ? (char) (c - '\uff00' + ' ') : c == '’' ? '\'' : c;
            plain.append(Character.isLetterOrDigit(narrow) || WITHIN.indexOf(narrow) >= 0 ? narrow : ' ');
        }
        return plain.toString().strip().replaceAll(" +", " ");
    }

    /** A text with something else for a phrase, wherever it stands as words of its own. */
    private static String replaced(String text, String phrase, String with) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int at = 0; at + phrase.length() <= text.length(); at++) {
            int end = at + phrase.length();
            if (text.regionMatches(true, at, phrase, 0, phrase.length()) && edge(text, at) && edge(text, end)) {
                replaced.append(text, from, at).append(with);
                from = end;
                at = end - 1;
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** Whether a word ends there: at a mark, at a digit, or where another writing begins. */
    private static boolean edge(String text, int at) {
        return at <= 0 || at >= text.length() || !writing(text.charAt(at - 1)).equals(writing(text.charAt(at)));
    }

    private static String writing(char c) {
        return Character.isDigit(c)
                ? "digit"
                : Character.isLetter(c) ? UnicodeScript.of(c).name() : "mark " + c;
    }
}
