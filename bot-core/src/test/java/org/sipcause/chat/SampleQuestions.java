package org.sipcause.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.ResponseCode.Registration;
import org.sipcause.catalog.Words;

/** Questions that every platform must be able to answer within its limits. */
public final class SampleQuestions {
    private SampleQuestions() {}

    /** The response codes that stand in the registry, those that it calls deprecated too, ascending. */
    public static List<ResponseCode> registeredCodes(Words words) {
        return words.codes().stream()
                .flatMap(name -> words.code(name.code()).stream())
                .filter(code -> code.facts().registration() == Registration.REGISTERED
                        || code.facts().registration() == Registration.DEPRECATED)
                .toList();
    }

    /** A comparison of any two registered codes, in a language. */
    public static List<Question> everyPair(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<ResponseCode> codes = registeredCodes(Catalog.words(locale));
        List<Question> questions = new ArrayList<>();
        for (int one = 0; one < codes.size(); one++) {
            for (int other = one + 1; other < codes.size(); other++) {
                String text = codes.get(one).code() + " vs " + codes.get(other).code();
                questions.add(new Question(text, List.of(), locale));
            }
        }
        return questions;
    }
}
