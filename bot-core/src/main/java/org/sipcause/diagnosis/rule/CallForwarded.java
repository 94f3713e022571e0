package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Legible;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 3xx names another target (RFC 3261 §21.3). */
final class CallForwarded implements Rule {
    @Override
    public String id() {
        return "call-forwarded";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .filter(call -> call.method().equals("INVITE"))
                .flatMap(call -> call.transactions().stream()
                        .filter(hop -> hop.isInvite() && hop.finalCode().orElse(0) / 100 == 3)
                        .reduce((one, other) -> other)
                        .map(hop -> finding(call, hop))
                        .stream())
                .toList();
    }

    private Finding finding(Call call, Transaction hop) {
        var response = hop.finalResponse().orElseThrow();
        var contacts = response.message().headers().contacts();
        return Facts.about(
                        Finding.of(
                                id(),
                                Severity.INFO,
                                Certainty.CERTAIN,
                                Evidence.of(response),
                                Evidence.header(response, "Contact")),
                        call,
                        hop)
                .with("code", Integer.toString(Transaction.status(response)))
                .with(
                        "target",
                        contacts.isEmpty()
                                ? Legible.UNKNOWN
                                : contacts.getFirst().uri());
    }
}
