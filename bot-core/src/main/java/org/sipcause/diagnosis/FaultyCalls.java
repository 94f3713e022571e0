package org.sipcause.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;

/** The calls of a flow that failed, or in which a rule sees an error or a warning. */
final class FaultyCalls {
    private static final int MOST_PLACES = 10_000;

    private final CallFlow flow;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();

    FaultyCalls(CallFlow flow, List<Rule> rules) {
        this.flow = flow;
        flow.calls().stream().filter(Call::failed).map(Call::index).forEach(faulty::add);
        for (var rule : rules) {
            if (!rule.givesWay() && !rule.isLastResort()) {
                findings.addAll(rule.check(flow));
            }
        }
        var last = rules.stream()
                .filter(Rule::isLastResort)
                .flatMap(rule -> rule.check(flow).stream())
                .toList();
        findings.addAll(Diagnoser.stillUnexplained(last, List.copyOf(findings)));
        findings.stream().filter(FaultyCalls::isFault).forEach(this::mark);
    }

    private static boolean isFault(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    private void mark(Finding finding) {
        finding.call().ifPresent(faulty::add);
        faulty.addAll(finding.alsoIn());
    }

    /** What a call came to: whether it is over, its outcome and the faults in it. */
    KnownKinds.Verdict verdict(Call call, boolean over) {
        var at = findings.stream()
                .filter(finding -> isFault(finding) && finding.call().equals(OptionalInt.of(call.index())))
                .map(finding -> finding.rule() + finding.failedAt())
                .collect(Collectors.toSet());
        return new KnownKinds.Verdict(over, call.outcome(), isFaulty(call), at);
    }

    boolean isFaulty(Call call) {
        return faulty.contains(call.index());
    }

    /**
     * The Call-IDs of the calls to keep, and of those that findings about them quote.
     *
     * @param room whether all of them find room; else only those with a fault that is not among the places
     * @param places the faults that were seen: rule and element
     */
    Set<String> wanted(boolean room, Set<String> places) {
        var wanted = new HashSet<>(room ? faulty : Set.of());
        for (var finding : findings) {
            var place = finding.rule() + finding.failedAt();
            if (isFault(finding) && places.size() < MOST_PLACES && places.add(place)) {
                finding.call().ifPresent(wanted::add);
            }
        }
        var callIds = new LinkedHashSet<String>();
        wanted.forEach(index -> callIds.addAll(callIds(flow.calls().get(index))));
        for (var finding : findings) {
            if (finding.call().isEmpty()
                    ? isFault(finding) && room
                    : wanted.contains(finding.call().getAsInt())) {
                finding.evidence().stream()
                        .flatMap(evidence -> evidence.message().stream())
                        .map(message -> message.message().headers().callId())
                        .forEach(quoted -> callIds.add(quoted.orElse("")));
            }
        }
        return callIds;
    }

    private static List<String> callIds(Call call) {
        return call.callIds().isEmpty() ? List.of("") : call.callIds();
    }
}
