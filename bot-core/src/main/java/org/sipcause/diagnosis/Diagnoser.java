package org.sipcause.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Diagnosis.Overall;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Outcome;

/** Asks every rule and puts causes before their consequences: errors first, and among equals the order of the rules. */
public final class Diagnoser {
    private static final String UNDECIDED = "trace-incomplete";
    private static final int PROOFS_OF_SEVERAL_CALLS = 8;

    /** A rule and what it found. */
    private record Asked(Rule rule, List<Finding> found) {
        private Asked with(List<Finding> left) {
            return new Asked(rule, left);
        }
    }

    private final List<Rule> rules;

    /** Takes the rules, cause before consequence. */
    public Diagnoser(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Everything that the rules find, the most important first. The same flow gives the same diagnosis. */
    public Diagnosis diagnose(CallFlow flow) {
        var found = new ArrayList<Asked>();
        var hearsay = new Hearsay(flow);
        for (var rule : rules) {
            var seen = rule.check(flow);
            found.add(new Asked(rule, seen.isEmpty() ? hearsay.of(rule.id()) : seen));
        }
        var faulty = found.stream()
                .flatMap(asked -> asked.found().stream())
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::call)
                .collect(Collectors.toSet());
        found.replaceAll(asked -> asked.rule().isLastResort() ? asked.with(unexplained(asked.found(), found)) : asked);
        var told = found.stream()
                .flatMap(asked -> asked.found().stream())
                .filter(finding -> finding.severity() == Severity.ERROR && Hearsay.isItsOwn(finding))
                .map(Finding::call)
                .filter(OptionalInt::isPresent)
                .collect(Collectors.toSet());
        found.replaceAll(asked -> asked.rule().restsOnCode() ? asked.with(untold(asked.found(), told)) : asked);
        var findings = new ArrayList<Finding>();
        var only = onlyCall(flow);
        for (var asked : found) {
            var left = asked.rule().givesWay() ? unchallenged(asked.found(), faulty) : asked.found();
            merged(left).forEach(finding -> findings.add(finding.with("only", only)));
        }
        var hasCalls = flow.calls().stream().anyMatch(call -> call.method().equals("INVITE"));
        findings.sort((one, other) -> one.severity() != other.severity()
                ? one.severity().compareTo(other.severity())
                : Boolean.compare(hasCalls && isAside(one, flow), hasCalls && isAside(other, flow)));
        return new Diagnosis(flow, findings, outcome(flow, findings));
    }

    /** Whether it is a remark about something that is no call: a registration, a ping. */
    private static boolean isAside(Finding finding, CallFlow flow) {
        return finding.severity() == Severity.INFO
                && finding.call().isPresent()
                && !flow.calls().get(finding.call().getAsInt()).method().equals("INVITE");
    }

    /** What tells the words that one call can't show whether others fare the same; {@link Legible#UNKNOWN} where there are several. */
    private static String onlyCall(CallFlow flow) {
        var calls = flow.calls().stream()
                .filter(call -> call.method().equals("INVITE"))
                .limit(2)
                .count();
        return calls == 1 && flow.folded().isEmpty() ? "1" : Legible.UNKNOWN;
    }

    /** Those about a call whose failure no other rule explains. */
    private static List<Finding> unexplained(List<Finding> all, List<Asked> found) {
        if (all.isEmpty()) {
            return all;
        }
        var others = found.stream()
                .filter(asked -> !asked.rule().isLastResort())
                .flatMap(asked -> asked.found().stream())
                .toList();
        return stillUnexplained(all, others);
    }

    /** Those to which no other finding of at least that severity speaks about the same call. */
    static List<Finding> stillUnexplained(List<Finding> all, List<Finding> others) {
        var said = new EnumMap<Severity, Set<OptionalInt>>(Severity.class);
        for (var finding : others) {
            said.computeIfAbsent(finding.severity(), none -> new HashSet<>()).add(finding.call());
        }
        var errors = said.getOrDefault(Severity.ERROR, Set.of());
        return all.stream()
                .filter(finding -> !errors.contains(finding.call())
                        && !said.getOrDefault(finding.severity(), Set.of()).contains(finding.call()))
                .toList();
    }

    /** Those about a call of which no log says the reason. */
    private static List<Finding> untold(List<Finding> all, Set<OptionalInt> told) {
        return all.stream()
                .filter(finding -> Hearsay.isItsOwn(finding) || !told.contains(finding.call()))
                .toList();
    }

    /** Those about a call in which nothing is wrong; one about the whole trace only where nothing is wrong anywhere. */
    private static List<Finding> unchallenged(List<Finding> all, Set<OptionalInt> faulty) {
        return all.stream()
                .filter(finding -> finding.call().isEmpty()
                        ? faulty.isEmpty()
                        : !faulty.contains(finding.call()) && !faulty.contains(OptionalInt.empty()))
                .toList();
    }

    /** One finding for all the calls where the same rule found the same element and code with the same certainty. */
    private static List<Finding> merged(List<Finding> found) {
        var places = new LinkedHashMap<List<Object>, List<Finding>>();
        for (var finding : found) {
            var place = List.<Object>of(
                    finding.rule(),
                    finding.severity(),
                    finding.certainty(),
                    finding.failedAt().map(Object::toString).orElse(""),
                    finding.values().getOrDefault("code", ""),
                    finding.call().isPresent());
            places.computeIfAbsent(place, none -> new ArrayList<>()).add(finding);
        }
        return places.values().stream().map(Diagnoser::one).toList();
    }

    private static Finding one(List<Finding> same) {
        var one = same.getFirst();
        var calls = new LinkedHashSet<Integer>();
        for (var finding : same.subList(1, same.size())) {
            finding.call().ifPresent(calls::add);
            if (one.evidence().size() < PROOFS_OF_SEVERAL_CALLS) {
                one = one.proof(finding.evidence().getFirst());
            }
        }
        if (one.call().isEmpty()) {
            return one;
        }
        calls.remove(one.call().getAsInt());
        return one.also(List.copyOf(calls)).with("calls", Integer.toString(calls.size() + 1));
    }

    /** Whether a call without a good end is explained as nothing bad: an OPTIONS that only asks who is there, or the text stops too early. */
    private static boolean isHarmless(Call call, List<Finding> findings) {
        return call.method().equals("OPTIONS")
                || findings.stream()
                        .anyMatch(finding -> finding.rule().equals(UNDECIDED)
                                && (finding.call().equals(OptionalInt.of(call.index()))
                                        || finding.alsoIn().contains(call.index())));
    }

    /** Of an input that shows no message: what it says of some decides. */
    private static Overall outcome(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Overall.NO_SIP;
        }
        return findings.getFirst().severity() == Severity.ERROR ? Overall.FAILED : Overall.PARTIAL;
    }

    private static Overall outcome(CallFlow flow, List<Finding> findings) {
        if (flow.calls().isEmpty()) {
            return flow.folded().isEmpty() ? outcome(findings) : Overall.OK;
        }
        if (flow.calls().stream().anyMatch(call -> call.failed() && !isHarmless(call, findings))
                || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Overall.FAILED;
        }
        var open = Set.of(Outcome.IN_PROGRESS, Outcome.CHALLENGED, Outcome.REDIRECTED, Outcome.NO_RESPONSE);
        return flow.calls().stream().anyMatch(call -> open.contains(call.outcome())) ? Overall.PARTIAL : Overall.OK;
    }
}
