package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Term;
import org.sipcause.catalog.Topic;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.compare.CodeComparison;
import org.sipcause.compare.CodesInTrace;
import org.sipcause.compare.TopicComparison;
import org.sipcause.flow.CallFlow;

/** Two to five things against each other: {@code 503 vs 408}, {@code 480 408 503}, {@code Busy Here or 600}, {@code timer B vs F}. */
final class CompareCommand implements Command {
    private static final String MORE = " more";
    private static final String DIFF = "diff ";
    private static final List<String> BEFORE =
            List.of("compare ", DIFF, "difference between ", "the difference between ");

    @Override
    public String usage() {
        return "503 vs 408";
    }

    @Override
    public Optional<Card> answer(Question question, Words words) {
        List<Attachment> traces = new ArrayList<>(question.attachments());
        String line = CodeWords.line(question.text());
        int end = question.text().strip().indexOf('\n');
        if (line.isEmpty()
                && end > 0
                && WireText.holdsSip(question.text().strip().substring(end))) {
            line = CodeWords.line(question.text().strip().substring(0, end));
            traces.addFirst(Attachment.of(
                    words.label("trace.paste"), question.text().strip().substring(end + 1)));
        }
        boolean asked = false;
        for (String before : BEFORE) {
            if (line.regionMatches(true, 0, before, 0, before.length())) {
                line = line.substring(before.length()).strip();
                asked = !before.equals(DIFF); // diff is said of traces, too
            }
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        boolean everything = line.regionMatches(true, line.length() - MORE.length(), MORE, 0, MORE.length());
        Sides sides = Sides.of(everything ? line.substring(0, line.length() - MORE.length()) : line);
        List<List<String>> named = new ArrayList<>();
        int known = 0;
        for (String side : sides.written()) {
            named.add(CodeWords.codes(side, words));
            known += named.getLast().isEmpty() ? 0 : 1;
        }
        if (known < named.size() && named.size() > 1 && traces.isEmpty()) {
            Optional<Card> others = others(sides, asked, line, everything, words);
            if (others.isPresent()) {
                return others;
            }
        }
        boolean mine = known > 0 && (sides.versus() || asked || (known == named.size() && known > 1));
        return mine ? Optional.of(card(sides, named, words, everything, traces)) : Optional.empty();
    }

    /** A comparison with sides that are no codes as they stand; nothing where a side means nothing, or all of them one thing. */
    private static Optional<Card> others(Sides sides, boolean asked, String line, boolean everything, Words words) {
        if (!sides.versus() && !asked && !new Meanings(words).of(line).isEmpty()) {
            return Optional.empty(); // "Normal, unspecified" is one name
        }
        List<List<Topic>> meant = new Versus(sides.written(), words).sides();
        if (meant.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        for (int side = 0; side < meant.size(); side++) {
            if (meant.get(side).size() > 1) {
                List<String> written = new ArrayList<>(sides.written());
                int at = side;
                return Optional.of(ChoiceCard.of(
                        sides.written().get(side),
                        meant.get(side),
                        meaning -> {
                            written.set(at, meaning);
                            return String.join(" vs ", written);
                        },
                        words));
            }
        }
        List<Topic> topics = meant.stream().map(List::getFirst).distinct().toList();
        if (topics.size() == 1) {
            return Optional.of(same(sides, TermCard.question(topics.getFirst(), words), words, near(topics, words)));
        } else if (topics.size() > CodeComparison.MOST) {
            return Optional.of(WhatWorks.card(
                    words,
                    "too-many",
                    Map.of("count", String.valueOf(topics.size())),
                    "timer B vs timer F",
                    "503 vs 408"));
        }
        List<ResponseCode> codes = topics.stream()
                .filter(ResponseCode.class::isInstance)
                .map(ResponseCode.class::cast)
                .toList();
        if (codes.size() == topics.size()) {
            CodeComparison comparison = CodeComparison.of(codes, words);
            return Optional.of(
                    everything ? ComparisonCard.whole(comparison, words) : ComparisonCard.of(comparison, words));
        }
        return Optional.of(TopicComparisonCard.of(TopicComparison.of(topics, words), words));
    }

    private static String[] near(List<Topic> topics, Words words) {
        String question = TermCard.question(topics.getFirst(), words);
        List<String> near = topics.getFirst() instanceof Term term ? term.near() : List.of();
        return near.stream()
                .flatMap(id -> words.topic(id).stream())
                .limit(1)
                .map(other -> question + " vs " + TermCard.question(other, words))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        found -> Stream.concat(found.stream(), Stream.of(question))
                                .toArray(String[]::new)));
    }

    private static Card card(
            Sides sides, List<List<String>> named, Words words, boolean everything, List<Attachment> traces) {
        Set<String> codes = new LinkedHashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String written = sides.written().get(i);
            if (named.get(i).isEmpty() && !written.isEmpty()) {
                List<String> works = new ArrayList<>(new Near(words).comparison(sides.written()));
                works.addAll(List.of(examples(named, words)));
                return WhatWorks.card(words, "not-known", Map.of("text", written), works.toArray(String[]::new));
            }
            codes.addAll(named.get(i));
        }
        List<ResponseCode> entries = new ArrayList<>();
        for (String code : codes) {
            Optional<ResponseCode> entry = words.explain(code);
            if (entry.isEmpty()) {
                return WhatWorks.card(words, "not-code", Map.of("text", code), examples(named, words));
            }
            entries.add(entry.get());
        }
        if (entries.size() > CodeComparison.MOST) {
            return WhatWorks.card(
                    words, "too-many", Map.of("count", String.valueOf(entries.size())), examples(named, words));
        } else if (entries.size() == 1) {
            String code = entries.getFirst().code();
            return isTwice(sides.written())
                    ? same(sides, code, words, examples(named, words))
                    : WhatWorks.card(words, "one-side", Map.of("code", code), examples(named, words));
        }
        CodeComparison comparison = CodeComparison.of(entries, words);
        if (!traces.isEmpty()) {
            return inTrace(comparison, traces, words);
        }
        return everything ? ComparisonCard.whole(comparison, words) : ComparisonCard.of(comparison, words);
    }

    /** Says that all sides are the same thing, by whichever words. */
    private static Card same(Sides sides, String meant, Words words, String... works) {
        List<String> written = sides.written().stream()
                .filter(side -> !side.isEmpty())
                .map(side -> side.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return written.size() < 2
                ? WhatWorks.card(words, "same-code", Map.of("code", meant), works)
                : WhatWorks.card(
                        words,
                        "same-thing",
                        Map.of("one", written.getFirst(), "other", written.getLast(), "code", meant),
                        works);
    }

    private static boolean isTwice(List<String> sides) {
        int said = 0;
        for (String side : sides) {
            said += side.isEmpty() ? 0 : 1;
        }
        return said > 1;
    }

    private static Card inTrace(CodeComparison comparison, List<Attachment> inputs, Words words) {
        Traces traces = Traces.of(inputs, Reading.WHOLE);
        List<String> codes = comparison.sides().stream().map(ResponseCode::code).toList();
        return CodesInTrace.of(
                        CallFlow.of(traces.read()), codes, words.pair(codes).or(() -> words.pairAround(codes)))
                .map(judged -> ComparisonCard.of(comparison, judged, words))
                .orElseGet(() -> NoTrace.card(traces, words));
    }

    /** Comparisons that work, with what was asked as far as it is good. */
    private static String[] examples(List<List<String>> named, Words words) {
        List<ResponseCode> good = named.stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(code -> words.explain(code).stream())
                .limit(CodeComparison.MOST)
                .toList();
        if (good.isEmpty()) {
            return new String[] {"503 vs 408", "503"};
        } else if (good.size() > 1) {
            return new String[] {
                String.join(" vs ", good.stream().map(ResponseCode::code).toList()),
                good.getFirst().code()
            };
        }
        ResponseCode code = good.getFirst();
        String other = code.facts().near().getFirst();
        return new String[] {code.code() + " vs " + other, code.code()};
    }
}
