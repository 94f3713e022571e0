package org.sipcause.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;
import org.sipcause.flow.Told;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Remark;
import org.sipcause.trace.Subject;

/**
 * Findings that rest on what the input says of messages, where no message shows it. They carry the ids of the rules that would
 * find the same in messages, words of their own, and are likely at best: a log may round, cut, or mean another call.
 */
public final class Hearsay {
    private static final int PROOFS = 3;
    private static final List<String> LEVELS = List.of("ERROR", "WARN", "NOTICE", "INFO", "DEBUG", "VERBOSE");

    private final CallFlow flow;
    private final List<Remark> remarks;

    Hearsay(CallFlow flow) {
        this.flow = flow;
        this.remarks = flow.remarks();
    }

    /** Whether a finding rests on what a log says. */
    static boolean isItsOwn(Finding finding) {
        return finding.values().containsKey("told");
    }

    /** What is said under that id. */
    List<Finding> of(String id) {
        if (remarks.isEmpty()) {
            return List.of();
        }
        var ends = ends(id).toList();
        return ends.isEmpty()
                ? complaint(id).or(() -> Fragment.of(flow).finding(id)).stream().toList()
                : ends;
    }

    private Stream<Finding> ends(String id) {
        return flow.told().stream()
                .filter(told -> ToldCode.id(told).equals(id))
                .filter(told -> !explained(told, id))
                .map(told -> finding(id, ToldCode.severity(told), told));
    }

    /** Whether another line says the reason of the only code that is told. */
    private boolean explained(Told told, String id) {
        return flow.told().size() == 1
                && told.finalCode().isPresent()
                && remarks.stream()
                        .filter(remark -> !Complained.id(remark.subject()).equals(id))
                        .anyMatch(remark -> Complained.explains(
                                remark.subject(), told.finalCode().getAsInt()));
    }

    private Finding finding(String id, Severity severity, Told told) {
        var code = told.finalCode().orElse(0);
        var finding = base(id, severity, origin(told))
                .at(severity == Severity.ERROR ? told.failedAt() : Optional.empty())
                .with("code", Integer.toString(code))
                .with("phrase", ToldCode.phrase(told.decisive(), code))
                .with("server", name(told.failedAt()))
                .with("client", name(told.decisive().to()))
                .with("times", Integer.toString(Math.max(1, told.challenges())))
                .with("method", told.method().isEmpty() ? Legible.UNKNOWN : told.method());
        var about = told.call().isPresent()
                ? finding.in(flow.calls().get(told.call().getAsInt()))
                : finding;
        return told.remarks().stream()
                .filter(remark -> remark.status().equals(told.finalCode()))
                .limit(PROOFS)
                .map(Evidence::of)
                .reduce(about, Finding::proof, (one, other) -> one);
    }

    /** The first line with the final status from where it began; of challenges the last one, because a first is normal. */
    private static Remark origin(Told told) {
        return told.remarks().stream()
                .filter(remark -> told.challenges() == 0 && told.failedAt().isPresent())
                .filter(remark -> remark.status().equals(told.finalCode())
                        && remark.from().equals(told.failedAt()))
                .findFirst()
                .orElse(told.decisive());
    }

    /** One finding for lines that complain of the same, where the input shows or tells of a call that it may explain. */
    private Optional<Finding> complaint(String id) {
        var said = remarks.stream()
                .filter(remark -> Complained.id(remark.subject()).equals(id))
                .sorted(Comparator.comparing(remark -> !written(remark)))
                .toList();
        return said.stream()
                .filter(remark -> fits(remark).isPresent())
                .findFirst()
                .map(first -> {
                    var explained = fits(first).orElseThrow();
                    var finding = base(id, Complained.severity(first.subject()), first)
                            .at(explained.failedAt())
                            .with("code", explained.code())
                            .with("server", name(explained.failedAt()))
                            .with("times", Integer.toString(said.size()));
                    var about = explained.call().map(finding::in).orElse(finding);
                    var proven = explained
                            .call()
                            .flatMap(call -> call.origin().flatMap(end -> end.finalResponse()))
                            .map(Evidence::of)
                            .map(about::proof)
                            .orElse(about);
                    return said.stream()
                            .limit(PROOFS)
                            .map(Evidence::of)
                            .reduce(proven, Finding::proof, (one, other) -> one);
                });
    }

    /** Whether a line reads as written by a log, and not by the people who speak of it. */
    private static boolean written(Remark remark) {
        return remark.at().isPresent()
                || "[0123456789<".indexOf(remark.text().charAt(0)) >= 0
                || LEVELS.stream().anyMatch(remark.text()::contains);
    }

    /** What a complaint may explain; a call that is seen, one that is told, or nothing but itself. */
    private record Explained(Optional<Call> call, String code, Optional<Endpoint> failedAt) {}

    private Optional<Explained> fits(Remark remark) {
        if (!flow.messages().isEmpty()) {
            return flow.calls().stream()
                    .filter(call -> explains(remark, call))
                    .findFirst()
                    .map(call -> new Explained(
                            Optional.of(call),
                            call.finalCode().isPresent()
                                    ? Integer.toString(call.finalCode().getAsInt())
                                    : Legible.UNKNOWN,
                            remark.subject() == Subject.MALFORMED
                                    ? call.decisive().flatMap(Transaction::client)
                                    : call.failedAt()));
        }
        if (flow.told().isEmpty()) {
            return Optional.of(new Explained(Optional.empty(), Legible.UNKNOWN, Optional.empty()));
        }
        return flow.told().stream()
                .filter(told ->
                        Complained.explains(remark.subject(), told.finalCode().orElse(0)))
                .findFirst()
                .map(told -> new Explained(
                        Optional.empty(), Integer.toString(told.finalCode().orElse(0)), told.failedAt()));
    }

    /** A refusal that fits, or a call that broke off without an answer before the line. */
    private static boolean explains(Remark remark, Call call) {
        if (call.finalCode().isPresent()) {
            var failed = call.failed()
                    || call.outcome() == Outcome.CHALLENGED
                    || (call.outcome() == Outcome.ANSWERED && remark.subject() == Subject.NO_ACK);
            return failed
                    && Complained.explains(remark.subject(), call.finalCode().getAsInt());
        }
        var before = call.messages().stream()
                .map(CapturedMessage::position)
                .flatMapToInt(position -> position.line().stream())
                .min()
                .orElse(Integer.MAX_VALUE);
        var silent = call.transactions().stream()
                .allMatch(sent -> sent.silent() && !sent.method().equals("CANCEL"));
        return silent && remark.position().line().orElse(0) > before && Complained.explains(remark.subject(), 0);
    }

    /** A finding with a line of the input as evidence, and a dash for whatever its words may want and the line does not say. */
    static Finding base(String id, Severity severity, Remark said) {
        var finding = Finding.of(id, severity, Certainty.LIKELY, Evidence.of(said))
                .with("told", "log")
                .with("line", line(said));
        return Stream.of("code", "phrase", "server", "client", "method", "times", "expires", "element", "passes")
                .reduce(finding, (one, name) -> one.with(name, Legible.UNKNOWN), (one, other) -> one);
    }

    private static String name(Optional<Endpoint> element) {
        return element.map(Object::toString).orElse(Legible.UNKNOWN);
    }

    private static String line(Remark remark) {
        OptionalInt line = remark.position().line();
        return line.isPresent() ? Integer.toString(line.getAsInt()) : Legible.UNKNOWN;
    }
}
