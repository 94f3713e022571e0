package org.sipcause.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.sipcause.diagnosis.Certainty;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/** A 401 or 407 to an ACK or a CANCEL, which cannot be sent again with credentials (RFC 3261 §22.1). */
final class AckOrCancelChallenged implements Rule {
    @Override
    public String id() {
        return "ack-or-cancel-challenged";
    }

    @Override
    public List<Finding> check(CallFlow flow) {
        return flow.calls().stream()
                .flatMap(call -> call.transactions().stream()
                        .flatMap(hop -> Stream.concat(Stream.of(hop), hop.cancel().stream()))
                        .filter(hop -> List.of("ACK", "CANCEL").contains(hop.method()))
                        .filter(Authentication::challenged)
                        .limit(1)
                        .map(hop -> finding(call, hop)))
                .toList();
    }

    private Finding finding(Call call, Transaction hop) {
        var challenge = Authentication.challenge(hop);
        return Facts.about(Finding.of(id(), Severity.WARNING, Certainty.CERTAIN, Evidence.of(challenge)), call, hop)
                .at(hop.server())
                .with("code", Integer.toString(Transaction.status(challenge)));
    }
}
