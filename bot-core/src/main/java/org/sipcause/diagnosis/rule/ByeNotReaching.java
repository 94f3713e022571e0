package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A BYE that was sent again and never answered: the other side may still think that the call is up (RFC 3261 §15.1.1). */
final class ByeNotReaching implements Rule {
    @Override
    public String id() {
        return "bye-not-reaching";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.method().equals("BYE") && hop.silent() && hop.copies() > 2)
                        .reduce((one, other) -> other)
                        .map(hop -> finding(call, hop))
                        .stream())
                .toList();
    }

    private Finding finding(Call call, Transaction bye) {
        var finding = Finding.of(
                id(),
                Severity.WARNING,
                Certainty.CERTAIN,
                Evidence.of(bye.first()),
                Evidence.of(bye.lastCopy().orElseThrow()));
        return Facts.about(finding, call, bye).at(bye.server());
    }
}
