package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.compare.FlowComparison;
import org.sipcause.compare.FlowComparison.Standing;
import org.sipcause.compare.Side;
import org.sipcause.diagnosis.Diagnosis;

/** A call that works against one that fails: {@code diff} with two traces, or with one that holds both calls. */
final class DiffCommand implements Command {

    /** How it is asked; a class of its own, as the first regular expression costs more than a short answer of others. */
    private static final class Form {
        private static final Pattern WORD = Pattern.compile("(?i)\\s*diff\\b");
        private static final Pattern CALLS = Pattern.compile("(?i)^--calls[ =](\\d{1,6}) ?, ?(\\d{1,6})\\b");
    }

    @Override
    public String usage() {
        return "diff";
    }

    @Override
    public Optional<Card> answer(Question question, Words words) {
        if (!Form.WORD.matcher(question.text()).lookingAt()) {
            return Optional.empty();
        }
        Answer answer = compare(question, words);
        return Optional.of(answer.comparison()
                .map(comparison -> new DiffCard(words, comparison, answer.swapped()).card())
                .orElseGet(() -> answer.problem().orElseThrow()));
    }

    /**
     * What a question for a comparison comes to.
     *
     * @param comparison empty where the question cannot be answered
     * @param swapped whether the calls were taken the other way round
     * @param problem the card that says why there is no comparison
     */
    record Answer(Optional<FlowComparison> comparison, boolean swapped, Optional<Card> problem) {
        private static Answer problem(Card card) {
            return new Answer(Optional.empty(), false, Optional.of(card));
        }
    }

    /** Reads the inputs of a question and compares two calls of them. */
    static Answer compare(Question question, Words words) {
        String rest = Form.WORD.matcher(question.text()).replaceFirst("").strip();
        Matcher calls = Form.CALLS.matcher(rest);
        boolean numbered = calls.find();
        List<Integer> wanted =
                numbered ? List.of(Integer.valueOf(calls.group(1)), Integer.valueOf(calls.group(2))) : List.of();
        String paste = numbered ? rest.substring(calls.end()).strip() : rest;
        List<Attachment> inputs = new ArrayList<>(question.attachments());
        if (WireText.holdsSip(paste)) {
            inputs.addFirst(Attachment.of(words.label("trace.paste"), paste));
        } else if (!paste.isEmpty()) {
            String word = paste.lines().findFirst().orElse("");
            return Answer.problem(how(
                    words, "option", Map.of("word", word.length() < 40 ? word : word.substring(0, 39) + "…")));
        }
        if (inputs.isEmpty()) {
            return Answer.problem(how(words, "how", Map.of()));
        } else if (inputs.size() > 2) {
            return Answer.problem(how(words, "many-files", Map.of("count", "" + inputs.size())));
        }
        List<Diagnosis> read = new ArrayList<>();
        for (Attachment input : inputs) {
            Traces traces = Traces.of(List.of(input), Reading.WHOLE);
            if (!traces.failed().isEmpty() || !traces.hasSip()) {
                return Answer.problem(NoTrace.card(traces, words));
            }
            read.add(traces.diagnosis());
        }
        DiffCalls sides = DiffCalls.of(read, wanted, words);
        return sides.problem().map(Answer::problem).orElseGet(() -> compared(sides.chosen()));
    }

    private static Answer compared(List<Side> sides) {
        boolean swapped = FlowComparison.standing(sides.getFirst(), sides.getLast()) == Standing.SWAPPED;
        Side good = swapped ? sides.getLast() : sides.getFirst();
        Side bad = swapped ? sides.getFirst() : sides.getLast();
        return new Answer(Optional.of(FlowComparison.of(good, bad)), swapped, Optional.empty());
    }

    private static Card how(Words words, String key, Map<String, String> values) {
        return Card.of(
                words.label("diff." + key, values),
                Tone.UNCLEAR,
                new Paragraph(Text.of(words.label("diff.how-why"))),
                new Code(words.label("diff.examples")));
    }
}
