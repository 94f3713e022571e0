package org.sipcause.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.compare.CodeComparison;

/** One response code: {@code 503}, {@code SIP/2.0 503}, {@code Service Unavailable}; {@code 503 more} says all of it. */
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
            return Optional.empty();
        }
        List<ResponseCode> found =
                codes.stream().flatMap(code -> words.explain(code).stream()).toList();
        if (found.isEmpty()) {
            return Optional.of(WhatWorks.card(
                    words, "not-code", Map.of("text", codes.getFirst()), "503", "503 vs 408", "Service Unavailable"));
        }
        return Optional.of(
                found.size() > 1
                        ? ComparisonCard.of(CodeComparison.of(found, words), words)
                        : CodeCard.of(found.getFirst(), more, words));
    }
}
