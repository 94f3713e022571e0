package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sipcause.Bot;

/** Questions that every platform must be able to answer within its limits. */
public final class SampleQuestions {
    /** Codes met in the field that nobody registered. */
    private static final String UNREGISTERED = "409|411|47[3-9]|49[025-9]|687";

    private SampleQuestions() {}

    /** The registered response codes, ascending. */
    public static List<String> registeredCodes() {
        return new Bot()
                .suggestions(Locale.ENGLISH).stream()
                        .filter(text -> text.matches("[1-6][0-9]{2}") && !text.matches(UNREGISTERED))
                        .distinct()
                        .toList();
    }

    /** A comparison of any two registered codes, in a language. */
    public static List<Question> everyPair(String language) {
        List<String> codes = registeredCodes();
        List<Question> questions = new ArrayList<>();
        for (int one = 0; one < codes.size(); one++) {
            for (int other = one + 1; other < codes.size(); other++) {
                questions.add(new Question(
                        codes.get(one) + " vs " + codes.get(other), List.of(), Locale.forLanguageTag(language)));
            }
        }
        return questions;
    }
}
