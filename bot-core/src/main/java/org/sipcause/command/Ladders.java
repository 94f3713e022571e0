package org.sipcause.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.catalog.Words;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.Mark;
import org.sipcause.flow.ladder.Participant;
import org.sipcause.flow.ladder.Phrases;
import org.sipcause.flow.ladder.Row;
import org.sipcause.report.picture.Caption;
import org.sipcause.report.picture.Caption.Sign;
import org.sipcause.trace.CapturedMessage;

/** The ladders of a diagnosis, with what was found marked in them. */
record Ladders(Words words, Diagnosis diagnosis) {
    private static final int OTHERS = 3;
    private static final int NAMED = 6;
    private static final Set<String> HEALTHY = Set.of("call-answered-normal-clearing", "registered-ok");

    /** The words of a ladder in the reader's language. */
    Phrases phrases() {
        return (key, values) -> words.label("ladder." + key, values);
    }

    /** The ladder of a call; the finding that decided is marked as the failure, others of weight beside it. */
    Ladder of(Call call) {
        return Ladder.of(diagnosis.flow(), call, marks(call), phrases());
    }

    /** The most important finding about a call; of a healthy one the finding that says how it went. */
    Optional<Finding> verdict(Call call) {
        var about = about(call);
        return about.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .or(() -> about.stream()
                        .filter(finding -> HEALTHY.contains(finding.rule()))
                        .findFirst())
                .or(() -> about.stream().findFirst());
    }

    /** The verdict in one line. */
    String headline(Call call) {
        return verdict(call)
                .map(this::title)
                .orElseGet(() -> words.label("outcome." + call.outcome().slug()));
    }

    /** The title of a finding with its gaps filled. */
    String title(Finding finding) {
        return new FindingWords(words, diagnosis.flow()).of(finding).title();
    }

    /** What kind of news the verdict about a call is. */
    Sign sign(Call call) {
        var severity = verdict(call).map(Finding::severity);
        if (severity.equals(Optional.of(Severity.ERROR))) {
            return Sign.BAD;
        }
        return severity.equals(Optional.of(Severity.INFO)) && !call.failed() ? Sign.GOOD : Sign.UNSURE;
    }

    /** What stands above and below a ladder of a call. */
    Caption caption(Ladder ladder, Call call) {
        return new Caption(
                sign(call), headline(call), new CallLine(words, call).line(), alternative(ladder, call), phrases());
    }

    /** The message to look at: where the call failed, or else the first that is marked. */
    Optional<Row.Arrow> marked(Ladder ladder) {
        var arrows = Row.arrows(ladder.rows());
        return arrows.stream()
                .filter(Row.Arrow::failing)
                .findFirst()
                .or(() -> arrows.stream()
                        .filter(arrow -> arrow.mark().isPresent())
                        .findFirst());
    }

    /** The picture in one sentence, for those who do not see it: the verdict, who took part, the step that failed or is marked. */
    String alternative(Ladder ladder, Call call) {
        var values = new LinkedHashMap<String, String>();
        values.put("verdict", headline(call));
        values.put("participants", names(ladder));
        values.put("messages", "" + call.messages().size());
        var step = marked(ladder);
        step.ifPresent(arrow -> {
            values.put("message", "" + arrow.message().number());
            values.put("label", (arrow.label() + " " + arrow.phrase()).strip());
            values.put("from", ladder.participants().get(arrow.from()).name());
            values.put("to", ladder.participants().get(arrow.to()).name());
            values.put("time", arrow.after().flatMap(ladder::since).orElse("?"));
        });
        var form = step.map(arrow -> arrow.failing() ? "-failing" : "-marked").orElse("");
        return words.label("ladder.seen" + form, values);
    }

    private String names(Ladder ladder) {
        var all = ladder.participants();
        var names = all.stream().limit(NAMED).map(Participant::name).collect(Collectors.joining(", "));
        return all.size() > NAMED
                ? names + ", " + words.label("ladder.others", Map.of("count", "" + (all.size() - NAMED)))
                : names;
    }

    private List<Mark> marks(Call call) {
        var marks = new ArrayList<Mark>();
        verdict(call)
                .filter(finding -> finding.severity() == Severity.ERROR)
                .ifPresent(finding -> marks.add(mark(finding, true)));
        about(call).stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> shows(finding).isPresent())
                .filter(finding ->
                        marks.stream().noneMatch(mark -> mark.message().equals(shows(finding))))
                .limit(OTHERS)
                .forEachOrdered(finding -> marks.add(mark(finding, false)));
        return marks;
    }

    private Mark mark(Finding finding, boolean failing) {
        return new Mark(shows(finding), failing, title(finding), finding.failedAt());
    }

    private static OptionalInt shows(Finding finding) {
        return finding.evidence().getFirst().message().map(CapturedMessage::number).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The findings about a call, most important first. */
    List<Finding> about(Call call) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.call().equals(OptionalInt.of(call.index()))
                        || finding.alsoIn().contains(call.index()))
                .toList();
    }
}
