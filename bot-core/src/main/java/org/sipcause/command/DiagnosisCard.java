package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sipcause.catalog.FindingText;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Action;
import org.sipcause.chat.Block.Actions;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.trace.Position;

/** A diagnosis as a card: the verdict, who said it and the proof, the first action, what could not be seen, the ladder. */
final class DiagnosisCard {
    /** The finding that all went well, and those that say it of one call with its times. */
    private static final String HEALTHY = "ok";

    private static final Set<String> HOW_IT_WENT = Set.of("call-answered-normal-clearing", "registered-ok");
    private static final int PROOFS = 4;
    private static final int OTHERS = 3;
    private static final int LADDER_COLUMNS = 100;

    private final Words words;
    private final Traces traces;
    private final Diagnosis diagnosis;
    private final Quotes quotes;
    private final OptionalInt columns;

    DiagnosisCard(Words words, Traces traces) {
        this(words, traces, OptionalInt.empty());
    }

    /** The card for a screen of so many columns, which can draw lines. */
    DiagnosisCard(Words words, Traces traces, OptionalInt columns) {
        this.words = words;
        this.traces = traces;
        this.columns = columns;
        this.diagnosis = traces.diagnosis();
        this.quotes = new Quotes(words, diagnosis.flow());
    }

    Card card() {
        Optional<Finding> first = lead();
        List<Block> blocks = new ArrayList<>();
        first.ifPresent(finding -> {
            blocks.add(new Note(Text.of(certainty(words, finding))));
            call(finding)
                    .ifPresent(call -> blocks.add(new Paragraph(
                            Text.of(new CallLine(words, call, diagnosis.flow().toldOf(call)).line()))));
            blocks.add(new Facts(facts(finding)));
            call(finding).ifPresent(call -> blocks.add(ladder(call)));
            List<Action> actions = finding.severity() == Severity.INFO ? List.of() : actions(finding);
            if (!actions.isEmpty()) {
                blocks.add(new Actions(actions));
            }
        });
        var ofInputs = new InputFacts(words, traces).all();
        if (first.isEmpty() && !ofInputs.isEmpty()) {
            blocks.add(new Facts(ofInputs));
        }
        var title = first.map(this::title).orElseGet(() -> words.label("diagnosis.nothing-found"));
        var card = new Card(title, tone(first), blocks, picture(first));
        var views = new DiagnosisViews(words, traces, diagnosis, this::title, this::quote);
        return card.with(
                first.map(finding -> views.of(finding, card.headline())).orElseGet(List::of));
    }

    /** The ladder as a picture, for platforms that show one. */
    private List<Attachment> picture(Optional<Finding> lead) {
        var ladders = new Ladders(words, diagnosis);
        return lead.flatMap(this::call).stream()
                .<Attachment>map(call -> LadderPicture.ofCard(ladders, ladders.of(call), call))
                .toList();
    }

    /** The verdict: the first finding; of a trace with one healthy call, the one that says how that call went. */
    private Optional<Finding> lead() {
        List<Finding> findings = diagnosis.findings();
        Optional<Finding> first = findings.stream().findFirst();
        return first.filter(finding -> finding.rule().equals(HEALTHY))
                .filter(finding -> diagnosis.flow().calls().size() == 1)
                .flatMap(finding -> findings.stream()
                        .filter(other -> HOW_IT_WENT.contains(other.rule()))
                        .findFirst())
                .or(() -> first);
    }

    /** A tick only before what is normal, a cross only before what is an error: a doubt or a risk gets neither. */
    private Tone tone(Optional<Finding> lead) {
        Optional<Severity> severity = lead.map(Finding::severity);
        return switch (diagnosis.outcome()) {
            case FAILED -> severity.equals(Optional.of(Severity.ERROR)) ? Tone.BAD : Tone.UNSURE;
            case OK -> severity.equals(Optional.of(Severity.INFO)) && !undecided(lead) ? Tone.GOOD : Tone.UNSURE;
            case PARTIAL, NO_SIP -> Tone.UNSURE;
        };
    }

    private static boolean undecided(Optional<Finding> lead) {
        return lead.filter(finding -> finding.rule().equals("trace-incomplete")).isPresent();
    }

    /** What it rests on, each piece once. */
    private List<Text> proofs(Finding finding) {
        Map<String, Text> proofs = new LinkedHashMap<>();
        for (Evidence evidence : finding.evidence()) {
            Text quote = quotes.of(finding, evidence);
            proofs.putIfAbsent(quote.plain(), quote);
        }
        return proofs.values().stream().limit(PROOFS).toList();
    }

    private List<Fact> facts(Finding finding) {
        FindingText said = text(finding);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.label("diagnosis.why"), said.explanation()));
        facts.add(new Fact(words.label("diagnosis.proof"), proofs(finding), false));
        List<String> fix = said.fix();
        if (!fix.isEmpty()) {
            facts.add(Fact.of(words.label("diagnosis.first"), fix.getFirst()));
        }
        if (fix.size() > 1) {
            facts.add(new Fact(
                    words.label("diagnosis.then"),
                    fix.subList(1, fix.size()).stream()
                            .map(step -> Text.of(step))
                            .toList(),
                    false));
        }
        List<Text> unseen = new FindingWords(words, diagnosis.flow())
                .unseen(finding).stream().map(text -> Text.of(text)).toList();
        if (!unseen.isEmpty()) {
            facts.add(new Fact(words.label("diagnosis.not-visible"), unseen, false));
        }
        others().ifPresent(facts::add);
        facts.addAll(new InputFacts(words, traces).all());
        return facts;
    }

    /** What else was found, by its title; the ones behind that are counted, never dropped in silence. */
    private Optional<Fact> others() {
        Finding lead = lead().orElseThrow();
        List<Finding> rest = diagnosis.findings().stream()
                .filter(finding -> !finding.equals(lead) && !finding.rule().equals(HEALTHY))
                .toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        List<Text> lines = new ArrayList<>();
        rest.stream().limit(OTHERS).forEach(finding -> lines.add(Text.of(sign(finding) + title(finding))));
        if (rest.size() > OTHERS) {
            lines.add(Text.of(words.label("diagnosis.more", Map.of("count", "" + (rest.size() - OTHERS)))));
        }
        return Optional.of(new Fact(words.label("diagnosis.also"), lines, false));
    }

    private static String sign(Finding finding) {
        return finding.severity() == Severity.ERROR ? Tone.BAD.sign() + " " : "";
    }

    /** The ladder of a call, with the message marked where it failed. */
    private Block ladder(Call call) {
        var drawn = columns.isPresent()
                ? LadderText.lines(columns.getAsInt()).withDetails()
                : LadderText.ascii(LADDER_COLUMNS);
        return new Code(drawn.render(new Ladders(words, diagnosis).of(call)));
    }

    /** The code that decided, and the code that the asker saw where that is another one. */
    private List<Action> actions(Finding finding) {
        Set<String> codes = new LinkedHashSet<>();
        Optional.ofNullable(finding.values().get("code")).ifPresent(codes::add);
        call(finding).map(Call::finalCode).ifPresent(code -> code.ifPresent(seen -> codes.add("" + seen)));
        List<String> known = codes.stream()
                .filter(code -> words.code(code).isPresent())
                .filter(DiagnosisCard::failure)
                .toList();
        List<Action> actions = new ArrayList<>();
        known.forEach(code -> actions.add(new Action(code, code)));
        if (known.size() == 2) {
            String both = known.getFirst() + " vs " + known.getLast();
            actions.add(new Action(both, both));
        } else if (known.size() == 1) {
            words.code(known.getFirst()).stream()
                    .flatMap(code -> code.facts().near().stream())
                    .limit(2)
                    .map(near -> known.getFirst() + " vs " + near)
                    .forEach(both -> actions.add(new Action(both, both)));
        }
        return actions;
    }

    /** A 200 to a call that went wrong later explains nothing, and neither does what it differs from. */
    private static boolean failure(String code) {
        return code.length() != 3 || code.charAt(0) > '2';
    }

    private Optional<Call> call(Finding finding) {
        return finding.call().isPresent()
                ? Optional.of(diagnosis.flow().calls().get(finding.call().getAsInt()))
                : Optional.empty();
    }

    private String title(Finding finding) {
        return text(finding).title();
    }

    private FindingText text(Finding finding) {
        return new FindingWords(words, diagnosis.flow()).of(finding);
    }

    private Text quote(Evidence evidence) {
        return quotes.of(evidence);
    }

    /** Where a piece of evidence stands, as people say it; a header or a line of a body stands somewhere from its start-line on. */
    static String place(Words words, Evidence evidence) {
        Position position = evidence.position();
        boolean within = evidence.message()
                .filter(message -> !message.message().startLine().equals(evidence.quote()))
                .isPresent();
        String place = evidence.message().map(message -> "#" + message.number()).orElse("")
                + place(words, "frame", "frame", position.frame())
                + place(words, within ? "from-line" : "line", "line", position.line());
        return place.strip();
    }

    /** How sure a finding is. */
    static String certainty(Words words, Finding finding) {
        return words.label("certainty." + lower(finding.certainty()));
    }

    private static String place(Words words, String label, String gap, OptionalInt number) {
        return number.isPresent() ? words.label("diff." + label, Map.of(gap, "" + number.getAsInt())) : "";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
