package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.compare.CodeComparison;

/** One thing: {@code 503}, {@code Service Unavailable}, {@code cause 34}, {@code timer B}, {@code retry after}; {@code 503 more} says all of it. */
final class LookupCommand implements Command {
    private static final String MORE = " more";

    @Override
    public String usage() {
        return "503";
    }

    @Override
    public Optional<Card> answer(Question question, Words words) {
        String line = CodeWords.line(question.text());
        if (line.isEmpty() || !question.attachments().isEmpty()) {
            return Optional.empty();
        }
        boolean more = line.toLowerCase(Locale.ROOT).endsWith(MORE);
        List<String> codes = CodeWords.codes(more ? line.substring(0, line.length() - MORE.length()) : line, words);
        if (codes.isEmpty()) {
            return term(question.text().strip(), words);
        }
        List<Topic> meant = codes.size() > 1 || line.indexOf(' ') >= 0 || Character.isDigit(line.charAt(0))
                ? List.of()
                : new Meanings(words).of(question.text().strip());
        // "rejected" is the phrase of a code, and more; "SERVICE_UNAVAILABLE" is a cause, for FreeSWITCH
        if (meant.size() > 1 || (line.indexOf('_') > 0 && meant.size() == 1)) {
            return term(question.text().strip(), words);
        }
        List<ResponseCode> found = new ArrayList<>();
        for (String code : codes) {
            Optional<ResponseCode> entry = words.explain(code);
            if (entry.isPresent()) {
                found.add(entry.get());
            }
        }
        if (found.isEmpty()) {
            Optional<Card> other = term(question.text().strip(), words); // "code 34" may be said of a cause
            return other.isPresent()
                    ? other
                    : Optional.of(WhatWorks.card(
                            words, "not-code", Map.of("text", codes.getFirst()), examples(codes.getFirst(), words)));
        }
        return Optional.of(
                found.size() > 1
                        ? ComparisonCard.of(CodeComparison.of(found, words), words)
                        : CodeCard.of(found.getFirst(), more, words));
    }

    /** What works instead of a number that is no code; it may be that of a cause. */
    private static String[] examples(String number, Words words) {
        return words.topic("causes/" + number).isPresent()
                ? new String[] {cause(number, words), "503", "503 vs 408"}
                : new String[] {"503", "503 vs 408", "Service Unavailable"};
    }

    /** What is no response code; a word that means several things asks back. */
    private static Optional<Card> term(String typed, Words words) {
        Meanings meanings = new Meanings(words);
        List<Topic> found = meanings.of(typed);
        return switch (found.size()) {
            case 0 -> meanings.unassigned(typed).map(cause -> unassigned(Integer.parseInt(cause), words));
            case 1 -> Optional.of(card(found.getFirst(), words));
            default -> Optional.of(ChoiceCard.of(typed, found, UnaryOperator.identity(), words));
        };
    }

    /** How one asks for a cause, in the reader's language. */
    private static String cause(String number, Words words) {
        Optional<Topic> cause = words.topic("causes/" + number);
        return cause.isPresent() ? TermCard.question(cause.get(), words) : "cause " + number;
    }

    private static Card card(Topic topic, Words words) {
        return switch (topic) {
            case ResponseCode code -> CodeCard.of(code, false, words);
            case Term term -> TermCard.of(term, words);
        };
    }

    /** Each class of causes, sixteen numbers as a rule, ends with the one that has no precise reason. */
    private static Card unassigned(int cause, Words words) {
        String last = String.valueOf(cause < 16 ? 31 : cause | 15);
        return WhatWorks.card(
                words,
                "unassigned",
                Map.of("cause", String.valueOf(cause), "default", last),
                cause(last, words),
                cause("34", words));
    }
}
