package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Question;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.report.picture.Caption.Sign;

/** Draws one call of a trace: as text on the card, and as files. */
final class LadderCommand implements Command {
    private static final int COLUMNS = 100;

    /** How it is asked; a class of its own, as the first regular expression costs more than a short answer of others. */
    private static final class Form {
        private static final Pattern WORD = Pattern.compile("(?i)\\s*ladder\\b");
    }

    @Override
    public String usage() {
        return "ladder";
    }

    @Override
    public Optional<Card> answer(Question question, Words words) {
        if (!Form.WORD.matcher(question.text()).lookingAt()) {
            return Optional.empty();
        }
        var options = LadderOptions.of(Form.WORD.matcher(question.text()).replaceFirst(""));
        if (options.unknown().isPresent()) {
            return Optional.of(how(
                    words,
                    words.label(
                            "ladder.option",
                            Map.of("word", shortened(options.unknown().get())))));
        }
        List<Attachment> inputs = new ArrayList<>(question.attachments());
        if (WireText.holdsSip(options.rest())) {
            inputs.addFirst(Attachment.of(words.label("trace.paste"), options.rest()));
        } else if (!options.rest().isEmpty()) {
            return Optional.of(how(words, words.label("ladder.option", Map.of("word", shortened(options.rest())))));
        }
        return Optional.of(inputs.isEmpty() ? how(words, words.label("ladder.missing")) : draw(inputs, options, words));
    }

    private static Card draw(List<Attachment> inputs, LadderOptions options, Words words) {
        var traces = Traces.of(inputs, Reading.WHOLE);
        var diagnosis = traces.diagnosis();
        var calls = diagnosis.flow().calls();
        if (calls.isEmpty() || !traces.failed().isEmpty()) {
            return NoTrace.card(traces, words);
        }
        var wanted = options.call().orElse(0);
        if (options.call().isPresent() && (wanted < 1 || wanted > calls.size())) {
            return how(words, words.label("ladder.no-call", Map.of("number", "" + wanted, "count", "" + calls.size())));
        }
        return card(diagnosis, wanted == 0 ? first(diagnosis) : calls.get(wanted - 1), options, words);
    }

    /** The call that the verdict is about; a trace without one, its first call. */
    private static Call first(Diagnosis diagnosis) {
        var calls = diagnosis.flow().calls();
        return diagnosis.findings().stream()
                .map(Finding::call)
                .filter(call -> call.isPresent())
                .map(call -> calls.get(call.getAsInt()))
                .findFirst()
                .orElse(calls.getFirst());
    }

    private static Card card(Diagnosis diagnosis, Call call, LadderOptions options, Words words) {
        var ladders = new Ladders(words, diagnosis);
        var ladder = ladders.of(call);
        var text = LadderText.ascii(options.columns().orElse(COLUMNS))
                .withDetails()
                .render(ladder);
        var alternative = ladders.alternative(ladder, call);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.of(new CallLine(words, call).line())));
        if (options.as().isEmpty()) {
            blocks.add(new Code(text));
        } else {
            blocks.add(new Note(Text.of(alternative)));
        }
        var sign = ladders.sign(call);
        var pictures = new LadderFiles(ladders, ladder, call, options, text);
        return new Card(ladders.headline(call), tone(sign), blocks, pictures.files());
    }

    private static Tone tone(Sign sign) {
        return switch (sign) {
            case GOOD -> Tone.GOOD;
            case BAD -> Tone.BAD;
            case UNSURE -> Tone.UNSURE;
        };
    }

    private static Card how(Words words, String title) {
        return new Card(
                title,
                Tone.UNCLEAR,
                List.of(new Paragraph(Text.of(words.label("ladder.needs"))), new Code(words.label("ladder.how"))),
                List.of());
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}
