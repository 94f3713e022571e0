package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 199 says that one early dialog of the call is over while others go on (RFC 6228 §4). */
final class EarlyDialogEnded implements Rule {
    @Override
    public String id() {
        return "early-dialog-ended";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .filter(Transaction::isInvite)
                        .flatMap(invite -> invite.provisionals().stream()
                                .filter(response -> Transaction.status(response) == 199)
                                .map(response -> Facts.about(
                                        Finding.of(
                                                id(),
                                                Severity.INFO,
                                                Certainty.CERTAIN,
                                                Evidence.of(response),
                                                Evidence.header(response, "Reason"),
                                                Evidence.header(response, "To")),
                                        call,
                                        invite)))
                        .limit(1))
                .toList();
    }
}
