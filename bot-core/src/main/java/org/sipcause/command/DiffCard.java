package org.sipcause.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Block.Table;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.compare.Difference;
import org.sipcause.compare.FlowComparison;
import org.sipcause.compare.FlowComparison.Standing;
import org.sipcause.compare.Reading;
import org.sipcause.compare.Side;
import org.sipcause.compare.Step;
import org.sipcause.compare.Trait;
import org.sipcause.compare.Weight;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.Position;

/** The card of two calls: what can cause the failure with both values and why, what may matter, and the noise counted. */
final class DiffCard {
    private static final int CAUSES = 4;
    private static final int OTHERS = 6;
    private static final int IN_TITLE = 3;

    private final Words words;
    private final FlowComparison comparison;
    private final boolean swapped;
    private final Standing standing;

    DiffCard(Words words, FlowComparison comparison, boolean swapped) {
        this.words = words;
        this.comparison = comparison;
        this.swapped = swapped;
        this.standing = FlowComparison.standing(comparison.good(), comparison.bad());
    }

    Card card() {
        boolean apart = standing == Standing.AS_ASKED;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(List.of(
                call(apart ? "good" : "first", comparison.good()), call(apart ? "bad" : "second", comparison.bad()))));
        if (swapped) {
            blocks.add(new Note(Text.of(words.label("diff.swapped"))));
        }
        if (standing == Standing.BOTH_FAIL) {
            blocks.add(new Paragraph(Text.of(words.label("diff.both-fail-next"))));
        }
        List<Difference> causes = comparison.of(Weight.CAN_CAUSE);
        if (!causes.isEmpty()) {
            blocks.add(new Facts(causes.stream().limit(CAUSES).map(this::cause).toList()));
        }
        List<Difference> others = new ArrayList<>(causes.stream().skip(CAUSES).toList());
        others.addAll(comparison.of(Weight.MAY_MATTER));
        if (!others.isEmpty()) {
            blocks.add(table(others, apart));
        }
        blocks.add(new Facts(rest(others.size() - OTHERS)));
        return new Card(title(), tone(), blocks, List.of());
    }

    private Tone tone() {
        return switch (standing) {
            case AS_ASKED, SWAPPED -> Tone.BAD;
            case BOTH_WORK -> Tone.GOOD;
            case BOTH_FAIL -> Tone.UNSURE;
        };
    }

    private String title() {
        return switch (standing) {
            case AS_ASKED, SWAPPED -> failure();
            case BOTH_WORK ->
                words.label(
                        "diff.both-work",
                        Map.of("count", "" + comparison.of(Weight.MAY_MATTER).size()));
            case BOTH_FAIL ->
                words.label("diff.both-fail", Map.of("one", code(comparison.good()), "other", code(comparison.bad())));
        };
    }

    private String failure() {
        Side bad = comparison.bad();
        int code = bad.code().orElse(0);
        String kind = code == 0 ? "silence" : code < 300 ? "answered" : "refuses";
        String by = bad.call()
                .origin()
                .flatMap(Transaction::server)
                .map(Object::toString)
                .orElseGet(() -> words.label("diff.unknown"));
        String traits = words.list(comparison.of(Weight.CAN_CAUSE).stream()
                .map(difference ->
                        words.label("diff.trait." + difference.trait().slug()))
                .distinct()
                .limit(IN_TITLE)
                .toList());
        return words.label(
                "diff." + kind + (traits.isEmpty() ? "-unknown" : ""),
                Map.of("code", "" + code, "by", by, "traits", traits));
    }

    private String code(Side side) {
        return side.code().isPresent() ? "" + side.code().getAsInt() : words.label("diff.no-code");
    }

    private Fact call(String label, Side side) {
        return Fact.of(
                words.label("diff." + label),
                words.label("diff.file", Map.of("call", new CallLine(words, side.call()).line(), "name", side.name())));
    }

    private Fact cause(Difference difference) {
        return new Fact(
                what(difference),
                List.of(
                        Text.of(words.label("diff.good") + " ").then(value(difference.good())),
                        Text.of(words.label("diff.bad") + "  ").then(value(difference.bad())),
                        Text.of(words.label("diff.because." + difference.trait().slug()))),
                false);
    }

    private Table table(List<Difference> others, boolean apart) {
        return new Table(
                List.of(
                        words.label("diff.may-matter"),
                        words.label(apart ? "diff.good" : "diff.first"),
                        words.label(apart ? "diff.bad" : "diff.second")),
                others.stream()
                        .limit(OTHERS)
                        .map(difference ->
                                List.of(Text.of(what(difference)), value(difference.good()), value(difference.bad())))
                        .toList());
    }

    /** What comes of the failure, what found no room, and what was left out as noise. */
    private List<Fact> rest(int more) {
        List<Fact> facts = new ArrayList<>();
        if (more > 0) {
            facts.add(Fact.of(words.label("diff.may-matter"), words.label("diff.more", Map.of("count", "" + more))));
        }
        List<Difference> results = comparison.of(Weight.RESULT);
        if (!results.isEmpty()) {
            facts.add(new Fact(
                    words.label("diff.result"),
                    results.stream()
                            .map(difference -> Text.of(what(difference) + ": ")
                                    .then(value(difference.good()))
                                    .then(" | ")
                                    .then(value(difference.bad())))
                            .toList(),
                    false));
        }
        facts.add(Fact.of(
                words.label("diff.noise"),
                words.label(
                        "diff.noise-says",
                        Map.of("count", "" + comparison.noise(), "steps", "" + comparison.steps()))));
        return facts;
    }

    private String what(Difference difference) {
        String trait = words.label("diff.trait." + difference.trait().slug());
        Step step = difference.step();
        if (difference.weight() == Weight.RESULT && difference.trait() != Trait.STEP) {
            return trait;
        }
        return words.label(
                "diff.at" + (step.answer() ? "-answer" : "") + (step.hop() > 1 ? "-hop" : ""),
                Map.of("trait", trait, "method", step.method(), "hop", "" + step.hop()));
    }

    private Text value(Reading reading) {
        Position position = reading.message().position();
        String place = position.line().isPresent()
                ? words.label("diff.line", Map.of("line", "" + position.line().getAsInt()))
                : position.frame().isPresent()
                        ? words.label(
                                "diff.frame",
                                Map.of("frame", "" + position.frame().getAsInt()))
                        : "";
        String shown = reading.present() ? reading.shown() : words.label("diff.absent");
        String value =
                reading.trait() == Trait.LATENCY && reading.present() ? words.label("diff.latency." + shown) : shown;
        return Text.of(words.label(
                "diff.value",
                Map.of("value", value, "message", "" + reading.message().number(), "place", place)));
    }
}
