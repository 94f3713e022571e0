package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 6xx from one branch of a fork, and another branch was cancelled for it: a 6xx speaks for all of them (RFC 3261 §16.7). */
final class GlobalFailure implements Rule {
    @Override
    public String id() {
        return "global-failure-ends-fork";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Branches.all(call)
                        .flatMap(branches -> check(branches).stream())
                        .limit(1))
                .toList();
    }

    private Optional<Finding> check(Branches branches) {
        return branches.targets().stream()
                .filter(target -> target.finalCode().orElse(0) >= 600)
                .findFirst()
                .flatMap(global -> branches.targets().stream()
                        .filter(other -> other.cancel()
                                .filter(cancel -> cancel.first().number()
                                        > global.finalResponse().orElseThrow().number())
                                .isPresent())
                        .findFirst()
                        .map(ended -> finding(branches, global, ended)));
    }

    private Finding finding(Branches branches, Transaction global, Transaction ended) {
        var refusal = global.finalResponse().orElseThrow();
        var finding = Finding.of(
                id(),
                Severity.INFO,
                Certainty.CERTAIN,
                Evidence.of(refusal),
                Evidence.of(ended.cancel().orElseThrow().first()));
        return Facts.about(finding, branches.call(), global)
                .with("code", "" + Transaction.status(refusal))
                .with("proxy", Facts.server(branches.from()))
                .with("other", Facts.server(ended));
    }
}
