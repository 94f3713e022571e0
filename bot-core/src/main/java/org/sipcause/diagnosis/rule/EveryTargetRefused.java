package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;

/** Every server that an element tried for one call refused with a 5xx: failover found nothing better (RFC 3263 §4.3, RFC 5390 §5.1). */
final class EveryTargetRefused implements Rule {
    @Override
    public String id() {
        return "every-target-refused";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Branches.all(call)
                        .filter(branches -> branches.targets().stream()
                                .allMatch(target -> target.finalCode().orElse(0) / 100 == 5))
                        .limit(1))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Branches branches) {
        var last = branches.targets().getLast();
        var finding = Finding.of(
                id(),
                Severity.WARNING,
                Certainty.CERTAIN,
                Evidence.of(branches.targets().getFirst().finalResponse().orElseThrow()),
                Evidence.of(last.finalResponse().orElseThrow()));
        return Facts.about(finding, branches.call(), last)
                .with("proxy", Facts.server(branches.from()))
                .with("targets", Integer.toString(branches.targets().size()))
                .with(
                        "codes",
                        branches.targets().stream()
                                .flatMapToInt(target -> target.finalCode().stream())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(", ")))
                .with(
                        "servers",
                        branches.targets().stream()
                                .map(Facts::server)
                                .distinct()
                                .limit(4)
                                .collect(Collectors.joining(", ")));
    }
}
