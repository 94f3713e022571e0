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

/** A branch cancelled because another device took the call: normal for a group (RFC 3261 §16.7, RFC 3326 §3.1). */
final class AnsweredElsewhere implements Rule {
    @Override
    public String id() {
        return "answered-elsewhere";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> Elsewhere.cancelled(call).stream().limit(1).map(invite -> finding(call, invite)))
                .toList();
    }

    private Finding finding(Call call, Transaction invite) {
        var cancel = Elsewhere.cancel(invite).orElseThrow();
        var first = Finding.of(id(), Severity.INFO, Certainty.CERTAIN, Evidence.of(cancel));
        var reason =
                cancel.message().headers().reasons().isEmpty() ? first : first.proof(Evidence.header(cancel, "Reason"));
        return Facts.about(reason, call, invite);
    }
}
