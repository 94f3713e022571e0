package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
final class ComparisonCard {
    private static final int LINES = 25;

    /** More sides than this stand under each other, one a row: columns would be too narrow to read. */
    private static final int COLUMNS = 3;

    /** The aspects that codes standing under each other are told apart by. */
    private static final List<Aspect> UNDER_EACH_OTHER = List.of(Aspect.SENDER, Aspect.SEEN, Aspect.NEXT);

    private final CodeComparison comparison;
    private final Words words;
    private final Optional<InTraceWords> trace;

    private ComparisonCard(CodeComparison comparison, Words words, Optional<InTraceWords> trace) {
        this.comparison = comparison;
        this.words = words;
        this.trace = trace;
    }

    /** The card of a comparison, with what tells the codes apart best. */
    static Card of(CodeComparison comparison, Words words) {
        ComparisonCard card = new ComparisonCard(comparison, words, Optional.empty());
        return Fitting.fit(LINES, Said.byUse(comparison), card::with);
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
        return Fitting.fit(LINES, Stream.concat(judged.stream(), rest.stream()).toList(), card::with);
    }

    private Card with(Set<Said> said) {
        List<Block> blocks = new ArrayList<>();
        trace.ifPresent(seen -> blocks.add(seen.verdict()));
        blocks.add(new Paragraph(Text.of(comparison.lead())));
        List<Row> rows = comparison.rows().stream()
                .filter(row -> said.contains(Said.row(row)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(
                    comparison.sides().size() > COLUMNS
                                    && comparison.written().isEmpty()
                                    && trace.filter(InTraceWords::observes).isEmpty()
                            ? under(rows)
                            : beside(rows));
        }
        List<Fact> facts = facts(said);
        if (!facts.isEmpty()) {
            blocks.add(new Facts(facts));
        }
        List<Action> actions = new ArrayList<>();
        comparison.sides().forEach(side -> actions.add(new Action(side.code(), side.code())));
        if (said.size() < Said.byUse(comparison).size()) {
            String codes = String.join(
                    " vs ", comparison.sides().stream().map(ResponseCode::code).toList());
            actions.add(new Action(words.label("compare.everything"), codes + " more"));
        }
        blocks.add(new Actions(actions));
        String title = joined("compare.versus", CodeCard::title);
        return new Card(title, Tone.NEUTRAL, blocks, List.of());
    }

    private Table beside(List<Row> rows) {
        List<String> head = new ArrayList<>(List.of(""));
        comparison.sides().forEach(side -> head.add(side.code()));
        trace.filter(InTraceWords::observes).ifPresent(seen -> head.add(words.label("in-trace.column")));
        return new Table(head, rows.stream().map(this::beside).toList());
    }

    private List<Text> beside(Row row) {
        List<Text> line = cells(row.label(), row.cells());
        trace.filter(InTraceWords::observes)
                .ifPresent(seen -> line.add(row.aspect() == Aspect.TELL ? seen.cell(row.label()) : Text.of("")));
        return line;
    }

    private Table under(List<Row> rows) {
        List<Row> columns = rows.stream()
                .filter(row -> UNDER_EACH_OTHER.contains(row.aspect()))
                .toList();
        List<String> head = new ArrayList<>(List.of(""));
        columns.forEach(column -> head.add(column.label()));
        List<List<Text>> lines = new ArrayList<>();
        for (int side = 0; side < comparison.sides().size(); side++) {
            int at = side;
            lines.add(cells(
                    comparison.sides().get(at).code(),
                    columns.stream().map(column -> column.cells().get(at)).toList()));
        }
        return new Table(head, lines);
    }

    private static List<Text> cells(String label, List<String> cells) {
        List<Text> line = new ArrayList<>(List.of(Text.of(label)));
        cells.forEach(cell -> line.add(Text.of(cell)));
        return line;
    }

    private List<Fact> facts(Set<Said> said) {
        List<Fact> facts = new ArrayList<>();
        if (said.contains(Said.SHARED)) {
            String shared = comparison.shared().stream()
                    .map(row -> words.label(
                            "compare.same",
                            Map.of("label", row.label(), "cell", row.cells().getFirst())))
                    .collect(Collectors.joining(words.label("lookup.separator")));
            facts.add(fact(comparison.sides().size() == 2 ? "both" : "all", List.of(shared)));
        }
        if (said.contains(Said.PARTS)) {
            for (CodePair part : comparison.parts()) {
                facts.add(Fact.of(String.join(words.label("compare.or"), part.codes()), part.lead()));
            }
        }
        if (said.contains(Said.SEND)) {
            facts.add(fact(
                    "send",
                    comparison.written().flatMap(CodePair::send).map(List::of).orElseGet(this::send)));
        }
        if (said.contains(Said.READ)) {
            facts.add(fact(
                    "read",
                    comparison.sides().stream()
                            .map(side -> line(side, side.said().read()))
                            .toList()));
        }
        comparison.written().ifPresent(pair -> {
            if (said.contains(Said.CALL)) {
                pair.call().ifPresent(call -> facts.add(fact("call", List.of(call))));
            }
            if (said.contains(Said.CONFUSED)) {
                facts.add(fact("confused", List.of(words.label("compare.because", Map.of("why", pair.confused())))));
            }
        });
        return facts;
    }

    private List<String> send() {
        return comparison.sides().stream()
                .flatMap(side -> side.said().send().map(send -> line(side, send)).stream())
                .toList();
    }

    private String line(ResponseCode side, String said) {
        return words.label("compare.line", Map.of("code", side.code(), "words", said));
    }

    private String joined(String separator, Function<ResponseCode, String> name) {
        return comparison.sides().stream().map(name).collect(Collectors.joining(words.label(separator)));
    }

    private Fact fact(String label, List<String> lines) {
        return new Fact(
                words.label("compare." + label), lines.stream().map(Text::of).toList(), false);
    }
}
