package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** The branches of one INVITE were refused with different codes, and only one of them went upstream (RFC 3261 §16.7 step 6). */
final class BestResponse implements Rule {
    @Override
    public String id() {
        return "best-response-chosen";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Branches.all(call).filter(BestResponse::chose).limit(1))
                .map(this::finding)
                .toList();
    }

    private static boolean chose(Branches branches) {
        var given = branches.from().finalCode();
        return given.orElse(0) >= 300
                && branches.targets().stream()
                        .anyMatch(target -> target.finalCode().equals(given))
                && branches.targets().stream().anyMatch(target -> refusedOtherwise(target, given));
    }

    private static boolean refusedOtherwise(Transaction target, OptionalInt given) {
        var code = target.finalCode().orElse(0);
        return code >= 300 && code != 487 && !target.finalCode().equals(given);
    }

    private Finding finding(Branches branches) {
        var given = branches.from().finalCode();
        var other = branches.targets().stream()
                .filter(target -> refusedOtherwise(target, given))
                .findFirst()
                .orElseThrow();
        var codes = branches.targets().stream()
                .flatMapToInt(target -> target.finalCode().stream())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        var finding = Finding.of(
                id(),
                Severity.INFO,
                Certainty.CERTAIN,
                Evidence.of(other.finalResponse().orElseThrow()),
                Evidence.of(branches.from().finalResponse().orElseThrow()));
        return Facts.about(finding, branches.call(), other)
                .with("codes", codes)
                .with("given", "" + given.getAsInt())
                .with("proxy", Facts.server(branches.from()));
    }
}
