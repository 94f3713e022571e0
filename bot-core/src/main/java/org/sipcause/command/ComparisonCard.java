package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sipcause.catalog.CodePair;
import org.sipcause.catalog.ResponseCode;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.compare.Aspect;
import org.sipcause.compare.CodeComparison;
import org.sipcause.compare.CodesInTrace;
import org.sipcause.compare.Row;

/** The card of a comparison. What tells the codes apart best is kept where not everything fits. */
final class ComparisonCard implements Fitting.Maker<Said> {
    private static final int LINES = 25;

    /** More sides than this stand under each other, one a row: columns would be too narrow to read. */
    private static final int COLUMNS = 3;

    /** The aspects that codes standing under each other are told apart by. */
    private static final List<Aspect> UNDER_EACH_OTHER = List.of(Aspect.SENDER, Aspect.SEEN, Aspect.NEXT);

    private final CodeComparison comparison;
    private final Words words;
    private final Optional<InTraceWords> trace;
    /** The same where the trace shows anything to look at. */
    private final Optional<InTraceWords> observed;
    /** Everything that it may say. */
    private final List<Said> all;

    private ComparisonCard(CodeComparison comparison, Words words, Optional<InTraceWords> trace) {
        this.comparison = comparison;
        this.words = words;
        this.trace = trace;
        this.observed = trace.isPresent() && trace.get().observes() ? trace : Optional.empty();
        this.all = Said.byUse(comparison);
    }

    /** The card of a comparison, with what tells the codes apart best. */
    static Card of(CodeComparison comparison, Words words) {
        ComparisonCard card = new ComparisonCard(comparison, words, Optional.empty());
        return Fitting.fit(LINES, card.all, card);
    }

    /** The card with every difference, however long. */
    static Card whole(CodeComparison comparison, Words words) {
        return new ComparisonCard(comparison, words, Optional.empty()).with(Set.copyOf(Said.byUse(comparison)));
    }

    /** The card with what each thing to look at shows in a trace, and which code the trace supports. */
    static Card of(CodeComparison comparison, CodesInTrace trace, Words words) {
        InTraceWords seen = new InTraceWords(trace, words);
        ComparisonCard card = new ComparisonCard(comparison, words, Optional.of(seen));
        List<Said> judged = comparison.rows().stream()
                .filter(row -> row.aspect() == Aspect.TELL && seen.judged(row.label()))
                .map(Said::row)
                .toList();
        List<Said> rest = Said.byUse(comparison).stream()
                .filter(said -> !judged.contains(said))
                .toList();
        return Fitting.fit(LINES, Stream.concat(judged.stream(), rest.stream()).toList(), card);
    }

    @Override
    public Card with(Set<Said> said) {
        List<Block> blocks = new ArrayList<>();
        if (trace.isPresent()) {
            blocks.add(trace.get().verdict());
        }
        blocks.add(new Paragraph(Text.of(comparison.lead())));
        List<Row> rows = new ArrayList<>();
        for (Row row : comparison.rows()) {
            if (said.contains(Said.row(row))) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            boolean many =
                    comparison.sides().size() > COLUMNS && comparison.written().isEmpty() && observed.isEmpty();
            blocks.add(many ? under(rows) : beside(rows));
        }
        List<Fact> facts = facts(said);
        if (!facts.isEmpty()) {
            blocks.add(new Facts(facts));
        }
        List<Action> actions = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (ResponseCode side : comparison.sides()) {
            actions.add(new Action(side.code(), side.code()));
            codes.add(side.code());
            titles.add(CodeCard.title(side, words));
        }
        if (said.size() < all.size()) {
            actions.add(new Action(words.label("compare.everything"), String.join(" vs ", codes) + " more"));
        }
        blocks.add(new Actions(actions));
        return new Card(String.join(words.label("compare.versus"), titles), Tone.NEUTRAL, blocks, List.of());
    }

    private Table beside(List<Row> rows) {
        List<String> head = new ArrayList<>(List.of(""));
        for (ResponseCode side : comparison.sides()) {
            head.add(side.code());
        }
        if (observed.isPresent()) {
            head.add(words.label("in-trace.column"));
        }
        List<List<Text>> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(beside(row));
        }
        return new Table(head, lines);
    }

    private List<Text> beside(Row row) {
        List<Text> line = cells(row.label(), row.cells());
        if (observed.isPresent()) {
            line.add(row.aspect() == Aspect.TELL ? observed.get().cell(row.label()) : Text.of(""));
        }
        return line;
    }

    private Table under(List<Row> rows) {
        List<String> head = new ArrayList<>(List.of(""));
        List<List<Text>> lines = new ArrayList<>();
        for (ResponseCode side : comparison.sides()) {
            lines.add(cells(side.code(), List.of()));
        }
        for (Row column : rows) {
            if (UNDER_EACH_OTHER.contains(column.aspect())) {
                head.add(column.label());
                for (int side = 0; side < lines.size(); side++) {
                    lines.get(side).add(Text.of(column.cells().get(side)));
                }
            }
        }
        return new Table(head, lines);
    }

    private static List<Text> cells(String label, List<String> cells) {
        List<Text> line = new ArrayList<>(List.of(Text.of(label)));
        for (String cell : cells) {
            line.add(Text.of(cell));
        }
        return line;
    }

    private List<Fact> facts(Set<Said> said) {
        List<Fact> facts = new ArrayList<>();
        if (said.contains(Said.SHARED)) {
            facts.add(fact(comparison.sides().size() == 2 ? "both" : "all", List.of(shared())));
        }
        if (said.contains(Said.PARTS)) {
            for (CodePair part : comparison.parts()) {
                facts.add(Fact.of(String.join(words.label("compare.or"), part.codes()), part.lead()));
            }
        }
        if (said.contains(Said.SEND)) {
            facts.add(fact("send", send()));
        }
        if (said.contains(Said.READ)) {
            List<String> lines = new ArrayList<>();
            for (ResponseCode side : comparison.sides()) {
                lines.add(line(side, side.said().read()));
            }
            facts.add(fact("read", lines));
        }
        if (comparison.written().isPresent()) {
            CodePair pair = comparison.written().get();
            if (said.contains(Said.CALL) && pair.call().isPresent()) {
                facts.add(fact("call", List.of(pair.call().get())));
            }
            if (said.contains(Said.CONFUSED)) {
                facts.add(fact("confused", List.of(words.label("compare.because", Map.of("why", pair.confused())))));
            }
        }
        return facts;
    }

    private String shared() {
        List<String> shared = new ArrayList<>();
        for (Row row : comparison.shared()) {
            shared.add(words.label(
                    "compare.same",
                    Map.of("label", row.label(), "cell", row.cells().getFirst())));
        }
        return String.join(words.label("lookup.separator"), shared);
    }

    private List<String> send() {
        if (comparison.written().isPresent()
                && comparison.written().get().send().isPresent()) {
            return List.of(comparison.written().get().send().get());
        }
        List<String> lines = new ArrayList<>();
        for (ResponseCode side : comparison.sides()) {
            if (side.said().send().isPresent()) {
                lines.add(line(side, side.said().send().get()));
            }
        }
        return lines;
    }

    private String line(ResponseCode side, String said) {
        return words.label("compare.line", Map.of("code", side.code(), "words", said));
    }

    private Fact fact(String label, List<String> lines) {
        List<Text> texts = new ArrayList<>();
        for (String line : lines) {
            texts.add(Text.of(line));
        }
        return new Fact(words.label("compare." + label), texts, false);
    }
}
